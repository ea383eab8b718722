package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.documents.Paper;
import org.hamafza.documents.PaperWords;
import org.springframework.stereotype.Component;

/** The parts of printed minutes that are about the items: wording, conflicts, votes, results. */
@Component
class MinutesItems {

  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ItemLines lines;
  private final MinutesEditions editions;

  MinutesItems(
      AgendaRows items, SessionAttendance attendance, ItemLines lines, MinutesEditions editions) {
    this.items = items;
    this.attendance = attendance;
    this.lines = lines;
    this.editions = editions;
  }

  List<Paper.Block> of(Session session, Set<Long> hidden, PaperWords words) {
    Roll roll = attendance.roll(session.id());
    MinutesEditions.Edition prose = editions.latest(session.id()).orElse(null);
    List<Paper.Block> blocks = new ArrayList<>();
    for (AgendaItem item : items.of(session.id())) {
      SessionView.ItemLine line = lines.of(item, roll, hidden, Set.of());
      String place = words.say("council.item.position", line.position());
      if (line.hidden()) {
        blocks.add(new Paper.Heading(place));
        blocks.add(new Paper.Text(words.say("council.item.hidden")));
        continue;
      }
      blocks.add(new Paper.Heading(place + " \u2013 " + words.text(item.title())));
      if (prose != null && !prose.on(item.id()).isBlank()) {
        blocks.add(new Paper.Text(words.text(prose.on(item.id()))));
      }
      blocks.add(new Paper.Facts(facts(item, line, words)));
    }
    return blocks;
  }

  private static List<Paper.Fact> facts(
      AgendaItem item, SessionView.ItemLine line, PaperWords words) {
    List<Paper.Fact> facts = new ArrayList<>();
    if (line.proposalNumber() != null) {
      facts.add(fact(words, "council.case", line.proposalNumber()));
    }
    if (!item.proposition().isBlank()) {
      facts.add(fact(words, "council.proposition", words.text(item.proposition())));
    }
    if (item.requested() > 0 && item.vote().yes() != null) {
      facts.add(fact(words, "council.requested", words.money(item.requested())));
      facts.add(fact(words, "council.proposition.amount", words.money(item.amountGranted())));
    }
    if (!item.conditions().isBlank()) {
      facts.add(fact(words, "council.conditions", words.text(item.conditions())));
    }
    if (!item.responsible().isBlank()) {
      facts.add(fact(words, "council.proposition.responsible", item.responsible()));
    }
    if (item.dueOn() != null) {
      facts.add(fact(words, "council.proposition.dueOn", words.date(item.dueOn())));
    }
    facts.add(fact(words, "council.paper.conflicts", conflicts(line, words)));
    vote(item, line, words, facts);
    return facts;
  }

  private static String conflicts(SessionView.ItemLine line, PaperWords words) {
    List<String> said = new ArrayList<>();
    line.declarations()
        .forEach(
            each -> {
              String seat = words.text(each.seat());
              String code = each.rapporteur() ? words.say("council.rapporteur") : each.code();
              String key = each.recused() ? "council.paper.recused" : "council.paper.declared";
              said.add(words.say(key, seat, code));
            });
    line.silent().forEach(seat -> said.add(words.text(seat) + ": " + words.say("council.silent")));
    return said.isEmpty() ? words.say("council.paper.noConflicts") : String.join("\n", said);
  }

  private static void vote(
      AgendaItem item, SessionView.ItemLine line, PaperWords words, List<Paper.Fact> facts) {
    AgendaItem.Vote vote = item.vote();
    if (vote.yes() != null) {
      String tally =
          words.say("council.tally", vote.yes(), vote.no(), vote.abstain(), vote.defer());
      facts.add(fact(words, "council.result", tally + rule(vote, words)));
      String ballots =
          item.secret()
              ? words.say("council.ballots.secret")
              : line.ballots().stream()
                  .map(b -> words.text(b.seat()) + ": " + words.say("council.vote." + b.choice()))
                  .collect(Collectors.joining("\n"));
      facts.add(fact(words, "council.ballots", ballots));
    }
    if (vote.castingVote()) {
      facts.add(fact(words, "council.casting.reason", vote.castingReason()));
    }
    if (!item.explanation().reason().isBlank()) {
      facts.add(fact(words, "council.departure.reason", item.explanation().reason()));
    }
    if (item.repetition().voided()) {
      facts.add(fact(words, "council.void", item.repetition().reason()));
    }
    if (item.state() == ItemState.WITHDRAWN) {
      String said = words.say("council.item.withdrawnReason", item.withdrawnReason());
      facts.add(fact(words, "council.outcome", said));
      return;
    }
    if (line.resolution() == null) {
      facts.add(fact(words, "council.outcome", words.say("council.item.state." + item.state())));
      return;
    }
    facts.add(fact(words, "council.resolution", words.code(line.resolution().number())));
    facts.add(
        fact(
            words, "council.outcome", words.say("council.outcome." + line.resolution().outcome())));
  }

  private static String rule(AgendaItem.Vote vote, PaperWords words) {
    return vote.majority() == null
        ? ""
        : "\n"
            + words.say(
                "council.tally.rule",
                vote.eligible(),
                vote.needed(),
                words.say("council.majority." + vote.majority()));
  }

  private static Paper.Fact fact(PaperWords words, String key, String value) {
    return new Paper.Fact(words.say(key), value);
  }
}
