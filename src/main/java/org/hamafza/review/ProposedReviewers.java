package org.hamafza.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/**
 * Whom the system proposes for the open places of a review: of those who may, who has least to do.
 */
@Component
class ProposedReviewers {

  private final ReviewerAssignments assignments;

  ProposedReviewers(ReviewerAssignments assignments) {
    this.assignments = assignments;
  }

  /** The proposed reviewer of each open place for which there is one, by the id of the place. */
  Map<Long, Placement> of(Proposal proposal) {
    return of(proposal, Map.of());
  }

  /** The same if some had so many reviews more to do, by person. */
  Map<Long, Placement> of(Proposal proposal, Map<Long, Integer> besides) {
    Choice choice = choice(proposal, besides);
    List<Slot> open = new ArrayList<>(assignments.open(proposal.id()));
    // Fewest may be the peer: that place is filled before the peer has got another one.
    open.sort(Comparator.comparing(slot -> !slot.forPeer()));
    List<Placement> standing = assignments.standing(proposal.id());
    Map<Long, Placement> best = choice.filled(open, standing);
    if (best.size() == open.size()) {
      return best;
    }
    // Who takes the first place may leave nobody of another unit for the others.
    for (Placement first : choice.fitting(open.get(0), standing).toList()) {
      Map<Long, Placement> filled = choice.filled(open, first, standing);
      if (filled.size() > best.size()) {
        best = filled;
      }
    }
    return best;
  }

  /** Whether somebody was chosen though another one, who may as well, has less to do. */
  boolean departs(Proposal proposal, List<Placement> chosen) {
    Choice choice = choice(proposal, Map.of());
    List<Placement> standing = assignments.standing(proposal.id());
    return chosen.stream()
        .anyMatch(
            each -> {
              List<Placement> others = new ArrayList<>(standing);
              chosen.stream().filter(other -> other != each).forEach(others::add);
              return choice
                  .fitting(each.slot(), others)
                  .filter(other -> others.stream().noneMatch(o -> o.personId() == other.personId()))
                  .anyMatch(other -> choice.load(other) < choice.load(each));
            });
  }

  private Choice choice(Proposal proposal, Map<Long, Integer> besides) {
    List<Candidate> candidates = assignments.candidates(proposal);
    Map<Long, Integer> loads = new HashMap<>();
    candidates.forEach(each -> loads.put(each.person().id(), each.load()));
    besides.forEach((person, more) -> loads.merge(person, more, Integer::sum));
    return new Choice(candidates, loads);
  }

  /** Those who may review, with how many reviews each has still to do. */
  private record Choice(List<Candidate> candidates, Map<Long, Integer> loads) {

    int load(Placement placement) {
      return loads.getOrDefault(placement.personId(), 0);
    }

    /** The places filled one after the other, each with the best who fits. */
    Map<Long, Placement> filled(List<Slot> open, List<Placement> standing) {
      List<Placement> placed = new ArrayList<>(standing);
      Map<Long, Placement> filled = new LinkedHashMap<>();
      for (Slot slot : open) {
        fitting(slot, placed)
            .findFirst()
            .ifPresent(
                placement -> {
                  placed.add(placement);
                  filled.put(slot.id(), placement);
                });
      }
      return filled;
    }

    /** The same with that person in the first place. */
    Map<Long, Placement> filled(List<Slot> open, Placement first, List<Placement> standing) {
      List<Placement> placed = new ArrayList<>(standing);
      placed.add(first);
      Map<Long, Placement> filled = new LinkedHashMap<>();
      filled.put(first.slot().id(), first);
      filled.putAll(filled(open.subList(1, open.size()), placed));
      return filled;
    }

    /** Who may take the place beside those, the best first; somebody with a place already last. */
    Stream<Placement> fitting(Slot slot, List<Placement> others) {
      Comparator<Placement> best =
          Comparator.comparing(
              each -> others.stream().anyMatch(o -> o.personId() == each.personId()));
      return candidates.stream()
          .filter(each -> each.fits(slot))
          .map(each -> Placement.of(slot, each.person()))
          .filter(placement -> fits(placement, others))
          .sorted(best.thenComparing(this::load).thenComparing(Placement::personId));
    }

    private static boolean fits(Placement placement, List<Placement> others) {
      List<Placement> all = new ArrayList<>(others);
      all.add(placement);
      return !Placement.faults(all).containsKey(placement.field());
    }
  }
}
