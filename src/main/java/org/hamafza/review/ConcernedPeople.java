package org.hamafza.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.identity.Seat;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** The reviewers of a case and the members of its council, with what is known of each. */
@Component
class ConcernedPeople {

  /**
   * A known conflict of somebody.
   *
   * @param office the seat, or that the person reviews
   * @param counts false once two persons have found that it is none
   */
  record Line(LocalText name, LocalText office, KnownConflict known, boolean counts) {}

  private final KnownConflicts conflicts;
  private final SlotTable slots;
  private final Councils councils;
  private final People people;
  private final ReviewTexts texts;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ConcernedPeople(
      KnownConflicts conflicts,
      SlotTable slots,
      Councils councils,
      People people,
      ReviewTexts texts,
      WorkingCalendar calendar,
      Clock clock) {
    this.conflicts = conflicts;
    this.slots = slots;
    this.councils = councils;
    this.people = people;
    this.texts = texts;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** All known conflicts of the case by their keys, also those that do not count any more. */
  Map<String, Line> of(Proposal proposal) {
    CaseTies ties = conflicts.ties(proposal);
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Person reviewer : reviewers(proposal)) {
      LocalText office = texts.text("review.conflicts.reviewer");
      add(lines, ties, reviewer, office, ties.ofReviewer(reviewer));
    }
    LocalDate today = calendar.today(clock);
    for (long council : proposal.councils()) {
      Map<Long, Long> holders = councils.holders(council, today);
      for (Seat seat : councils.seats(council)) {
        if (holders.containsKey(seat.id())) {
          Person holder = people.find(holders.get(seat.id())).orElseThrow();
          add(lines, ties, holder, seat.name(), ties.ofMember(holder, seat.agencyCode(), true));
        }
      }
    }
    return lines;
  }

  /** Whether the person is bound to an NGO of the case, and that counts. */
  boolean belongsToAnNgo(Proposal proposal, long personId) {
    return conflicts.ofReviewer(proposal, personId).stream()
        .anyMatch(known -> known.code() == ConflictCode.OWN_ROLE);
  }

  private static void add(
      Map<String, Line> lines,
      CaseTies ties,
      Person person,
      LocalText office,
      List<KnownConflict> known) {
    List<KnownConflict> counting = ties.standing(known);
    known.forEach(
        each ->
            lines.putIfAbsent(
                each.key(), new Line(person.name(), office, each, counting.contains(each))));
  }

  /** Whoever may be assigned, and whoever is. */
  private List<Person> reviewers(Proposal proposal) {
    List<Person> all = new ArrayList<>(people.holders(Role.EXPERT_REVIEWER, proposal.councilId()));
    slots.of(proposal.id()).stream()
        .filter(slot -> slot.reviewerId() != null && slot.state() != Slot.State.RECUSED)
        .filter(slot -> all.stream().noneMatch(person -> person.id() == slot.reviewerId()))
        .map(slot -> people.find(slot.reviewerId()).orElseThrow())
        .forEach(all::add);
    return all;
  }
}
