package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hamafza.documents.Paper;
import org.hamafza.documents.PaperWords;
import org.hamafza.identity.People;
import org.springframework.stereotype.Component;

/** The parts of printed minutes that are about the session as a whole. */
@Component
class MinutesParts {

  private final SessionRows sessions;
  private final SessionAttendance attendance;
  private final MinutesEditions editions;
  private final MinutesPapers papers;
  private final People people;

  MinutesParts(
      SessionRows sessions,
      SessionAttendance attendance,
      MinutesEditions editions,
      MinutesPapers papers,
      People people) {
    this.sessions = sessions;
    this.attendance = attendance;
    this.editions = editions;
    this.papers = papers;
    this.people = people;
  }

  List<Paper.Block> opening(Session session, PaperWords words) {
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(fact(words, "council.paper.number", session.number()));
    facts.add(fact(words, "council.call.type", words.say("council.type." + session.type())));
    facts.add(fact(words, "council.startsAt", words.moment(session.startsAt())));
    facts.add(
        fact(
            words,
            "council.paper.held",
            words.say(
                "council.paper.fromTo",
                words.hour(session.openedAt()),
                words.hour(session.closedAt()))));
    facts.add(fact(words, "council.call.place", session.place()));
    attendance
        .presiding(session.id())
        .ifPresent(
            presiding ->
                facts.add(
                    fact(
                        words,
                        "council.paper.presided",
                        words.say(
                            "council.paper.personAs",
                            name(presiding.personId(), words),
                            words.text(presiding.seat().name())))));
    facts.add(fact(words, "council.quorum", quorum(session, words)));
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(new Paper.Facts(facts));
    editions
        .latest(session.id())
        .filter(edition -> !edition.whole().isBlank())
        .ifPresent(
            edition -> {
              blocks.add(new Paper.Heading(words.say("council.paper.summary")));
              blocks.add(new Paper.Text(words.text(edition.whole())));
            });
    return blocks;
  }

  private static String quorum(Session session, PaperWords words) {
    QuorumRule rule = session.quorum();
    List<String> said = new ArrayList<>();
    said.add(
        words.say(
            "council.quorum.numbers",
            session.presentAtOpening(),
            rule.votingSeats(),
            rule.quorum()));
    said.add(words.say("council.quorum.rule." + session.type()));
    if (rule.chairRequired()) {
      said.add(words.say("council.quorum.chair"));
    }
    if (rule.ngoRepsRequired() > 0) {
      said.add(words.say("council.quorum.ngoReps", rule.ngoRepsRequired()));
    }
    return String.join(" ", said);
  }

  /** Seat by seat, with the times of coming and going. */
  List<Paper.Block> attendance(Session session, PaperWords words) {
    var spells =
        attendance.spells(session.id()).stream()
            .collect(Collectors.groupingBy(SessionAttendance.Spell::seatId));
    List<List<String>> rows = new ArrayList<>();
    for (RollSeat seat : attendance.roll(session.id()).seats()) {
      String name = words.text(seat.name());
      rows.add(
          List.of(
              seat.voting() ? name : name + " (" + words.say("council.attendance.noVote") + ")",
              seat.personId() == null
                  ? words.say("council.paper.vacant")
                  : name(seat.personId(), words),
              spells.getOrDefault(seat.seatId(), List.of()).stream()
                  .map(spell -> spell(spell, words))
                  .collect(Collectors.joining("\n"))));
    }
    return List.of(
        new Paper.Heading(words.say("council.attendance")),
        new Paper.Grid(
            List.of(5, 3, 3),
            List.of(
                words.say("council.attendance.seat"),
                words.say("council.attendance.holder"),
                words.say("council.attendance.standing")),
            rows));
  }

  private static String spell(SessionAttendance.Spell spell, PaperWords words) {
    String standing = words.say("council.standing." + spell.standing());
    if (spell.standing() != Standing.PRESENT && spell.standing() != Standing.LEFT) {
      return standing;
    }
    return spell.to() == null
        ? words.say("council.paper.since", standing, words.hour(spell.from()))
        : words.say(
            "council.paper.between", standing, words.hour(spell.from()), words.hour(spell.to()));
  }

  /** Who signed, who refused, and the fingerprint of what was signed. */
  List<Paper.Block> closing(Session before, PaperWords words) {
    Session session = sessions.get(before.id());
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            words,
            "council.paper.secretary",
            signature(session.secretary(), session.id(), SessionMinutes.SECRETARY, words)));
    facts.add(
        fact(
            words,
            "council.paper.chair",
            signature(session.chair(), session.id(), SessionMinutes.CHAIR, words)));
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(new Paper.Heading(words.say("council.paper.signatures")));
    blocks.add(new Paper.Facts(facts));
    String early = papers.state(session.id()).earlyReason();
    if (!early.isBlank()) {
      blocks.add(new Paper.Note(words.say("council.paper.early", early)));
    }
    blocks.add(new Paper.Note(words.say("council.paper.hash", session.minutesSha256())));
    return blocks;
  }

  private String signature(
      Session.Signature signature, long sessionId, String capacity, PaperWords words) {
    String signed =
        signature == null
            ? words.say("council.paper.unsigned")
            : words.say(
                "council.paper.signed",
                name(signature.personId(), words),
                words.moment(signature.at()));
    return papers
        .refusal(sessionId, capacity)
        .map(
            refusal ->
                signed
                    + "\n"
                    + words.say(
                        "council.paper.refused", name(refusal.personId(), words), refusal.reason()))
        .orElse(signed);
  }

  private String name(long personId, PaperWords words) {
    return words.text(people.find(personId).orElseThrow().name());
  }

  private static Paper.Fact fact(PaperWords words, String key, String value) {
    return new Paper.Fact(words.say(key), value);
  }
}
