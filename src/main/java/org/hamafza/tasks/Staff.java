package org.hamafza.tasks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Officeholder;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;

/**
 * The people around some pieces of work: whose they are, and who answers for those.
 *
 * @param assignees those who have taken work or were given it, by id
 */
record Staff(List<Officeholder> holders, Map<Long, Person> assignees, Set<KeptAway.Bar> bars) {

  /** Those who have the work, or may take it; without those who are kept away. */
  List<Person> doers(WorkItem item) {
    if (item.assigneeId() != null) {
      return free(item, Stream.ofNullable(assignees.get(item.assigneeId())));
    }
    if (item.partyNgoId() != null) {
      return who(
          item, a -> Objects.equals(a.ngoId(), item.partyNgoId()) && acts(a.role(), item.role()));
    }
    if (item.agencyCode() != null) {
      return inCouncil(
          item,
          a -> a.role().actsAs(item.roleInAgency()) && item.agencyCode().equals(a.agencyCode()));
    }
    return inCouncil(item, a -> a.role() == item.role());
  }

  /** Those who hold one of these offices in the council of the work; likewise. */
  List<Person> superiors(WorkItem item, Set<Role> roles) {
    return inCouncil(item, a -> roles.contains(a.role()));
  }

  private List<Person> inCouncil(WorkItem item, Predicate<Appointment> office) {
    long council = item.subject().councilId();
    return who(item, a -> Objects.equals(a.councilId(), council) && office.test(a)).stream()
        .filter(person -> !belongsToApplicant(item, person))
        .toList();
  }

  private List<Person> who(WorkItem item, Predicate<Appointment> office) {
    return free(
        item, holders.stream().filter(h -> office.test(h.appointment())).map(Officeholder::person));
  }

  private List<Person> free(WorkItem item, Stream<Person> people) {
    return people
        .distinct()
        .filter(person -> !bars.contains(new KeptAway.Bar(item.id(), person.id())))
        .toList();
  }

  // Whoever writes or signs for the NGO takes no part in judging its case.
  private boolean belongsToApplicant(WorkItem item, Person person) {
    Long ngo = item.subject().ngoId();
    return ngo != null
        && holders.stream()
            .anyMatch(
                h ->
                    h.person().id() == person.id() && Objects.equals(h.appointment().ngoId(), ngo));
  }

  // A signatory and an administrator may do what an editor may.
  private static boolean acts(Role own, Role asked) {
    return asked == Role.NGO_SUBMITTER
        ? own.forNgo()
        : own == (asked == Role.PARTY ? Role.NGO_SIGNATORY : asked);
  }
}
