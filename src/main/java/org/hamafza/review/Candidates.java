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
  private final PeerRule peers;

  Candidates(
      People people,
      KnownConflicts conflicts,
      ReviewerConflicts declarations,
      SlotTable slots,
      PeerRule peers) {
    this.people = people;
    this.conflicts = conflicts;
    this.declarations = declarations;
    this.slots = slots;
    this.peers = peers;
  }

  /** All who review in the council of the case by their ids, also those who may not be chosen. */
  Map<Long, Candidate> of(Proposal proposal) {
    List<Person> reviewers = people.holders(Role.EXPERT_REVIEWER, proposal.councilId());
    CaseTies ties = conflicts.ties(proposal);
    Map<Long, List<KnownConflict>> known = new HashMap<>();
    reviewers.forEach(each -> known.put(each.id(), ties.standing(ties.ofReviewer(each))));
    Map<ConflictCode, String> effects = new EnumMap<>(ConflictCode.class);
    Map<Long, PeerFault> notPeers =
        peerWanted(proposal) ? peers.faults(proposal, known.keySet()) : Map.of();
    Map<Long, Integer> loads = slots.loads(known.keySet());
    Map<Long, Candidate> candidates = new LinkedHashMap<>();
    for (Person each : reviewers) {
      List<KnownEffect> judged = new ArrayList<>();
      for (KnownConflict conflict : known.get(each.id())) {
        String effect = effects.computeIfAbsent(conflict.code(), declarations::effect);
        judged.add(new KnownEffect(conflict, effect));
      }
      int load = loads.getOrDefault(each.id(), 0);
      candidates.put(each.id(), new Candidate(each, load, judged, notPeers.get(each.id())));
    }
    return candidates;
  }

  /** Whether the place of a peer is to be filled. */
  boolean peerWanted(Proposal proposal) {
    return slots.of(proposal.id()).stream().anyMatch(each -> each.open() && each.forPeer());
  }
}
