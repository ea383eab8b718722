package org.hamafza.council;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hamafza.review.CoverSheet;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Component;

/**
 * Says from what the outcome of a vote departs: "comply or explain". That too few may vote, or that
 * there is no quorum, is no decision of the council and owes no reason.
 */
@Component
class Departures {

  private static final Set<String> DECISIONS =
      Set.of("APPROVED", "APPROVED_PARTIAL", "APPROVED_CONDITIONAL", "REJECTED", "DEFERRED");

  private final AgendaRows items;
  private final CoverSheets sheets;

  Departures(AgendaRows items, CoverSheets sheets) {
    this.items = items;
    this.sheets = sheets;
  }

  /** Nothing where the item is about no case or has no outcome that is a decision. */
  Set<Departure> of(AgendaItem item) {
    Set<Departure> departures = EnumSet.noneOf(Departure.class);
    Optional<CoverSheet> sheet = sheet(item);
    if (sheet.isEmpty() || !isDecision(item)) {
      return departures;
    }
    Set<String> decided = decided(item.vote());
    if (sheet.get().departsFromRecommendation(decided)) {
      departures.add(Departure.RECOMMENDATION);
    }
    if (sheet.get().departsFromAdvice(decided)) {
      departures.add(Departure.ADVICE);
    }
    if (item.decidesCase()
        && items.of(item.sessionId()).stream()
            .filter(AgendaItem::decidesCase)
            .anyMatch(other -> overtakes(item, sheet.get(), other))) {
      departures.add(Departure.SCORE_ORDER);
    }
    return departures;
  }

  /** Of these two cases of a session the one with the lower average is approved, the other not. */
  private boolean overtakes(AgendaItem item, CoverSheet sheet, AgendaItem other) {
    if (other.id() == item.id() || !other.stands() || !isDecision(other)) {
      return false;
    }
    double average = sheet(other).map(CoverSheet::average).orElse(sheet.average());
    return isApproved(item) && isRejected(other) && average > sheet.average()
        || isRejected(item) && isApproved(other) && average < sheet.average();
  }

  private Optional<CoverSheet> sheet(AgendaItem item) {
    return item.proposalId() == null || item.isAppeal()
        ? Optional.empty()
        : sheets.find(item.proposalId());
  }

  private static boolean isDecision(AgendaItem item) {
    return item.vote().outcome() != null && DECISIONS.contains(item.vote().outcome());
  }

  private static boolean isApproved(AgendaItem item) {
    return item.vote().outcome().startsWith("APPROVED");
  }

  private static boolean isRejected(AgendaItem item) {
    return item.vote().outcome().equals("REJECTED");
  }

  /** A grant of less money with conditions is both. */
  private static Set<String> decided(AgendaItem.Vote vote) {
    Set<String> decided = new HashSet<>(Set.of(vote.outcome()));
    if (vote.conditional()) {
      decided.add("APPROVED_CONDITIONAL");
    }
    return decided;
  }
}
