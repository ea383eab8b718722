package org.hamafza.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Officeholders;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.review.ConflictCode;
import org.hamafza.review.KnownConflicts;
import org.hamafza.review.Reviews;
import org.hamafza.shared.Parsed;
import org.springframework.stereotype.Component;

/**
 * Conflicts that can be foreseen before anybody declares at the session: what follows from what is
 * known, and what was declared about the same case before.
 */
@Component
class ForeseenConflicts {

  /**
   * A conflict of a person.
   *
   * @param declared whether the person said so; otherwise it is only to be expected
   */
  record Foreseen(ConflictCode code, boolean declared) {

    private Foreseen orStronger(Foreseen other) {
      return code.isWeakerThan(other.code) ? other : this;
    }
  }

  /** By item and person. */
  record Book(Map<Long, Map<Long, Foreseen>> ofItems) {

    /** The conflict of a person about an item; null if none is foreseen. */
    Foreseen of(AgendaItem item, long personId) {
      return ofItems.getOrDefault(item.id(), Map.of()).get(personId);
    }
  }

  private final ConflictDeclarations declarations;
  private final Reviews reviews;
  private final KnownConflicts known;
  private final Officeholders officeholders;

  ForeseenConflicts(
      ConflictDeclarations declarations,
      Reviews reviews,
      KnownConflicts known,
      Officeholders officeholders) {
    this.declarations = declarations;
    this.reviews = reviews;
    this.known = known;
    this.officeholders = officeholders;
  }

  /** What is foreseen about these items; those whose case is missing are passed over. */
  Book about(List<AgendaItem> planned, Map<Long, Proposal> cases, Roll roll) {
    List<KnownConflicts.Seated> seated = seated(roll);
    Map<Long, Map<Long, Foreseen>> declared = declared(cases.keySet());
    Map<Long, Map<Long, Foreseen>> ofItems = new HashMap<>();
    for (AgendaItem item : planned) {
      if (item.proposalId() != null && cases.containsKey(item.proposalId())) {
        Proposal proposal = cases.get(item.proposalId());
        Map<Long, Foreseen> found = new HashMap<>(declared.getOrDefault(proposal.id(), Map.of()));
        known
            .strongest(proposal, seated, item.kind() == ItemKind.APPEAL)
            .forEach(
                (person, code) ->
                    found.merge(person, new Foreseen(code, false), Foreseen::orStronger));
        ofItems.put(item.id(), found);
      }
    }
    return new Book(ofItems);
  }

  private List<KnownConflicts.Seated> seated(Roll roll) {
    Map<Long, Person> holders =
        officeholders.active(
            roll.seats().stream()
                .map(RollSeat::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return roll.seats().stream()
        .filter(seat -> seat.personId() != null && holders.containsKey(seat.personId()))
        .map(seat -> new KnownConflicts.Seated(holders.get(seat.personId()), seat.agencyCode()))
        .toList();
  }

  /** By case and person: what was said in reviews, and what was said in the council since. */
  private Map<Long, Map<Long, Foreseen>> declared(Set<Long> cases) {
    Map<Long, Map<Long, Foreseen>> declared = new HashMap<>();
    reviews
        .ties(cases)
        .forEach(tie -> put(declared, tie.proposalId(), tie.personId(), tie.conflictCode()));
    declarations
        .declaredBefore(cases)
        .forEach(each -> put(declared, each.proposalId(), each.personId(), each.declared()));
    return declared;
  }

  private static void put(
      Map<Long, Map<Long, Foreseen>> declared, long proposalId, long personId, String code) {
    Parsed<ConflictCode> said = ConflictCode.parse(code == null ? "" : code);
    if (said.isValid() && said.get() != ConflictCode.NOTHING) {
      declared
          .computeIfAbsent(proposalId, id -> new HashMap<>())
          .put(personId, new Foreseen(said.get(), true));
    }
  }
}
