package org.hamafza.proposals;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.springframework.stereotype.Component;

/** Tells the people of an NGO how its proposal goes on. */
@Component
class ApplicantNotices {

  private final People people;
  private final Notifications notifications;

  ApplicantNotices(People people, Notifications notifications) {
    this.people = people;
    this.notifications = notifications;
  }

  /** The message {@code key} with number and title as its first arguments. */
  void tell(Proposal proposal, String key, Object... more) {
    Set<Person> applicants =
        new LinkedHashSet<>(people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY));
    applicants.addAll(people.ofNgo(proposal.leadNgoId(), Role.NGO_SUBMITTER));
    notifications.tell(
        applicants,
        key,
        "/proposals/" + proposal.id(),
        Stream.concat(Stream.of(proposal.number(), proposal.title()), Stream.of(more)).toArray());
  }
}
