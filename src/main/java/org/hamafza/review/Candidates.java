package org.hamafza.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** The reviewers of a council with what each has to do and what is known of each in a case. */
@Component
class Candidates {

  private final People people;
  private final KnownConflicts conflicts;
  private final ReviewerConflicts declarations;
  private final SlotTable slots;

  Candidates(
      People people, KnownConflicts conflicts, ReviewerConflicts declarations, SlotTable slots) {
    this.people = people;
    this.conflicts = conflicts;
    this.declarations = declarations;
    this.slots = slots;
  }

  /** All who review in the council of the case by their ids, also those who may not be chosen. */
  Map<Long, Candidate> of(Proposal proposal) {
    List<Person> reviewers = people.holders(Role.EXPERT_REVIEWER, proposal.councilId());
    CaseTies ties = conflicts.ties(proposal);
    Map<Long, List<KnownConflict>> known = new HashMap<>();
    reviewers.forEach(each -> known.put(each.id(), ties.standing(ties.ofReviewer(each))));
    Map<ConflictCode, String> effects = new EnumMap<>(ConflictCode.class);
    Map<Long, Integer> loads = slots.loads(known.keySet());
    Map<Long, Candidate> candidates = new LinkedHashMap<>();
    for (Person each : reviewers) {
      List<KnownEffect> judged = new ArrayList<>();
      for (KnownConflict conflict : known.get(each.id())) {
        String effect = effects.computeIfAbsent(conflict.code(), declarations::effect);
        judged.add(new KnownEffect(conflict, effect));
      }
      candidates.put(each.id(), new Candidate(each, loads.getOrDefault(each.id(), 0), judged));
    }
    return candidates;
  }
}
