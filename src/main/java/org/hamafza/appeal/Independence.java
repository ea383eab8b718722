package org.hamafza.appeal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.audit.CaseActors;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Who was not involved before, and may therefore deal with an appeal. */
@Component
class Independence {

  /** From whom a panel is chosen. */
  private static final List<Role> HEARING =
      List.of(
          Role.EXPERT_REVIEWER,
          Role.TECHNICAL_COMMITTEE,
          Role.SECOND_SIGNER,
          Role.COUNCIL_MEMBER,
          Role.SECRETARIAT_OFFICER);

  private final CaseActors actors;
  private final Proposals proposals;
  private final People people;

  Independence(CaseActors actors, Proposals proposals, People people) {
    this.actors = actors;
    this.proposals = proposals;
    this.people = people;
  }

  /** Who had done anything about the case when it was appealed, or belongs to an NGO of it. */
  Set<Long> involved(Appeal appeal) {
    Set<Long> involved =
        new HashSet<>(actors.until("proposal", appeal.proposalId(), appeal.entryBefore()));
    Proposal proposal = proposals.get(appeal.proposalId());
    Stream.concat(Stream.of(proposal.leadNgoId()), proposal.partners().stream())
        .flatMap(ngo -> Stream.of(Role.NGO_SIGNATORY, Role.NGO_SUBMITTER).map(r -> of(ngo, r)))
        .flatMap(List::stream)
        .forEach(person -> involved.add(person.id()));
    return involved;
  }

  /** The officers who may check it. */
  List<Person> officers(Appeal appeal) {
    Set<Long> involved = involved(appeal);
    return people.holders(Role.SECRETARIAT_OFFICER, appeal.councilId()).stream()
        .filter(person -> !involved.contains(person.id()))
        .toList();
  }

  /** Who else of the office may check it. */
  List<Person> others(Appeal appeal) {
    Set<Long> involved = involved(appeal);
    return Stream.of(Role.SECOND_SIGNER, Role.SECRETARIAT_LEAD)
        .flatMap(role -> people.holders(role, appeal.councilId()).stream())
        .filter(person -> !involved.contains(person.id()))
        .toList();
  }

  /** Who may hear it; whoever has checked it does not. */
  List<Person> panel(Appeal appeal) {
    Set<Long> barred = involved(appeal);
    barred.add(appeal.check().by());
    people.holders(Role.COUNCIL_CHAIR, appeal.councilId()).forEach(each -> barred.add(each.id()));
    return HEARING.stream()
        .flatMap(role -> people.holders(role, appeal.councilId()).stream())
        .filter(person -> !barred.contains(person.id()))
        .collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private List<Person> of(long ngoId, Role role) {
    return people.ofNgo(ngoId, role);
  }
}
