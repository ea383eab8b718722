package org.hamafza.proposals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Tells parties that they were asked for their part, and the lead NGO what they answered. */
@Component
class PartNotices {

  private final People people;
  private final Ngos ngos;
  private final Agencies agencies;
  private final Notifications notifications;

  PartNotices(People people, Ngos ngos, Agencies agencies, Notifications notifications) {
    this.people = people;
    this.ngos = ngos;
    this.agencies = agencies;
    this.notifications = notifications;
  }

  void asked(Proposal draft, Part.Kind kind, String party) {
    List<Person> asked =
        kind == Part.Kind.NGO
            ? people.ofNgo(Long.parseLong(party), Role.NGO_SIGNATORY)
            : people.focalPersons(party, draft.councilId());
    asked(draft, asked);
  }

  void asked(Proposal draft, List<Person> asked) {
    notifications.tell(
        asked,
        "proposals.notice.partAsked",
        "/proposals/" + draft.id() + "/part",
        draft.title(),
        ngos.get(draft.leadNgoId()).name());
  }

  void answered(Proposal draft, Part part) {
    Set<Person> writers = new LinkedHashSet<>(people.ofNgo(draft.leadNgoId(), Role.NGO_SIGNATORY));
    writers.addAll(people.ofNgo(draft.leadNgoId(), Role.NGO_SUBMITTER));
    notifications.tell(
        writers.stream().toList(),
        "proposals.notice.part." + part.consent(),
        "/proposals/" + draft.id() + "/parts",
        draft.title(),
        name(part),
        part.reason());
  }

  /** The name of the party. */
  LocalText name(Part part) {
    return part.kind() == Part.Kind.NGO
        ? ngos.get(Long.parseLong(part.party())).name()
        : agencies.get(part.party()).name();
  }
}
