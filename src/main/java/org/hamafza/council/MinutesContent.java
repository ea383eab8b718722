package org.hamafza.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Writes what happened at a session, with the prose about it, as one text that can be proved. */
@Component
class MinutesContent {

  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final ResolutionRows resolutions;
  private final MinutesEditions editions;
  private final MinutesPapers papers;

  MinutesContent(
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      ResolutionRows resolutions,
      MinutesEditions editions,
      MinutesPapers papers) {
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.resolutions = resolutions;
    this.editions = editions;
    this.papers = papers;
  }

  String of(Session session) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", session.number());
    content.put("type", session.type().name());
    content.put("startsAt", session.startsAt().toString());
    content.put("openedAt", session.openedAt().toString());
    content.put("closedAt", session.closedAt().toString());
    content.put("place", session.place());
    content.put("quorum", rule(session));
    content.put("earlyReason", papers.state(session.id()).earlyReason());
    MinutesEditions.Edition prose = editions.latest(session.id()).orElseThrow();
    content.put("edition", prose.number());
    content.put("minutes", both(prose.whole()));
    Roll roll = attendance.roll(session.id());
    List<Object> spells = new ArrayList<>();
    for (SessionAttendance.Spell spell : attendance.spells(session.id())) {
      spells.add(
          List.of(
              roll.code(spell.seatId()),
              spell.standing().name(),
              spell.from().toString(),
              spell.to() == null ? "" : spell.to().toString()));
    }
    content.put("attendance", spells);
    content.put(
        "items", items.of(session.id()).stream().map(item -> item(item, roll, prose)).toList());
    content.put(
        "resolutions",
        resolutions.of(session.id()).stream().map(r -> r.number() + " " + r.sha256()).toList());
    return CanonicalJson.write(content);
  }

  private static Map<String, Object> rule(Session session) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("votingSeats", session.quorum().votingSeats());
    rule.put("quorum", session.quorum().quorum());
    rule.put("chairRequired", session.quorum().chairRequired());
    rule.put("ngoRepsRequired", session.quorum().ngoRepsRequired());
    rule.put("presentAtOpening", session.presentAtOpening());
    return rule;
  }

  private Map<String, Object> item(AgendaItem item, Roll roll, MinutesEditions.Edition prose) {
    AgendaItem.Vote vote = item.vote();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("position", item.position());
    content.put("kind", item.kind().name());
    content.put("proposalId", item.proposalId());
    content.put("title", both(item.title()));
    content.put("state", item.state().name());
    content.put("proposition", both(item.proposition()));
    content.put("prose", both(prose.on(item.id())));
    content.put(
        "declarations",
        declarations.of(item.id()).stream()
            .map(d -> roll.code(d.seatId()) + " " + (d.code() == null ? d.declared() : d.code()))
            .toList());
    content.put("presentSeats", vote.presentSeats());
    content.put("eligible", vote.eligible());
    content.put("needed", vote.needed());
    content.put("yes", vote.yes());
    content.put("no", vote.no());
    content.put("abstain", vote.abstain());
    content.put("defer", vote.defer());
    content.put("castingReason", vote.castingReason());
    content.put("outcome", vote.outcome());
    content.put("ballotForm", item.ballotForm().name());
    content.put(
        "departsFrom", item.explanation().departsFrom().stream().map(Enum::name).sorted().toList());
    content.put("departureReason", item.explanation().reason());
    content.put("repeats", item.repetition().repeats());
    content.put("voided", item.repetition().voided());
    content.put("voidReason", item.repetition().reason());
    content.put("withdrawnReason", item.withdrawnReason());
    return content;
  }

  private static Map<String, String> both(LocalText text) {
    return Map.of("fa", text.fa(), "en", text.en());
  }
}
