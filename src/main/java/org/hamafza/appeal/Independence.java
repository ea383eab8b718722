package org.hamafza.appeal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.audit.CaseActors;
import org.hamafza.council.CaseVoters;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/**
 * Who was not involved before, and may therefore deal with an appeal. Involved is, as far as the
 * data say, whoever stands in the record of the case before the appeal was filed (who screened,
 * checked, scored, gave an opinion, wrote the file's sheet, proposed, approved or decided; also who
 * dealt with an earlier appeal), whoever had a vote on it, however it was given, and the people of
 * its NGOs. Such a person neither checks the appeal nor refuses, appoints or hears it; who has
 * checked it does not refuse or hear it either.
 *
 * <p>What the holders of a role may not do because all of them were involved is asked of the next
 * in turn who was not, at last of the acting chair and the chair. If there is nobody, it waits for
 * the role, the council's chair and secretary are told, and whoever is appointed to the role then
 * finds it among the open work; it is never handed to somebody who was involved.
 */
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
  private final CaseVoters voters;
  private final Proposals proposals;
  private final People people;

  Independence(CaseActors actors, CaseVoters voters, Proposals proposals, People people) {
    this.actors = actors;
    this.voters = voters;
    this.proposals = proposals;
    this.people = people;
  }

  /** Who had a hand in the case when it was appealed, or belongs to an NGO of it. */
  Set<Long> involved(Appeal appeal) {
    Set<Long> involved =
        new HashSet<>(actors.until("proposal", appeal.proposalId(), appeal.entryBefore()));
    involved.addAll(voters.until(appeal.proposalId(), appeal.filedAt()));
    Proposal proposal = proposals.get(appeal.proposalId());
    Stream.concat(Stream.of(proposal.leadNgoId()), proposal.partners().stream())
        .flatMap(ngo -> Stream.of(Role.NGO_SIGNATORY, Role.NGO_SUBMITTER).map(r -> of(ngo, r)))
        .flatMap(List::stream)
        .forEach(person -> involved.add(person.id()));
    return involved;
  }

  /** Who may not do that. */
  Set<Long> barred(Duty duty, Appeal appeal) {
    Set<Long> barred = involved(appeal);
    if (duty == Duty.REFUSE) {
      barred.add(appeal.check().by());
    }
    return barred;
  }

  /** Who does it in place of those whose it is, where all of them are barred. */
  Optional<Person> inPlace(Duty duty, Appeal appeal) {
    Set<Long> barred = barred(duty, appeal);
    return free(duty.own(), appeal, barred).isPresent()
        ? Optional.empty()
        : duty.others().stream().flatMap(role -> free(role, appeal, barred).stream()).findFirst();
  }

  /** Whether there is nobody who may do it. */
  boolean isForNobody(Duty duty, Appeal appeal) {
    return free(duty.own(), appeal, barred(duty, appeal)).isEmpty()
        && inPlace(duty, appeal).isEmpty();
  }

  private Optional<Person> free(Role role, Appeal appeal, Set<Long> barred) {
    return people.holders(role, appeal.councilId()).stream()
        .filter(person -> !barred.contains(person.id()))
        .findFirst();
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
