package org.hamafza.crisis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.CrisisRoster;
import org.springframework.stereotype.Component;

/** Tells people that a crisis begins, goes on or is over: the council, and the NGOs at hand. */
@Component
class CrisisNotices {

  private static final List<Role> COUNCIL =
      List.of(
          Role.SECRETARIAT_OFFICER,
          Role.SECRETARIAT_LEAD,
          Role.EXPERT_REVIEWER,
          Role.AGENCY_FOCAL,
          Role.COUNCIL_MEMBER,
          Role.COUNCIL_CHAIR,
          Role.ACTING_CHAIR,
          Role.AUDITOR);

  private final CrisisRoster roster;
  private final People people;
  private final Notifications notifications;

  CrisisNotices(CrisisRoster roster, People people, Notifications notifications) {
    this.roster = roster;
    this.people = people;
    this.notifications = notifications;
  }

  /** Tells the secretariat that the chair has refused. */
  void refused(Declaration declaration, String reason) {
    tell(
        people.holders(Role.SECRETARIAT_LEAD, declaration.councilId()),
        declaration,
        "refused",
        reason);
  }

  /** Tells all whom it concerns; gives the ids of the NGOs that were alerted. */
  List<Long> declared(Declaration declaration) {
    tell(ofCouncil(declaration), declaration, "declared", declaration.offAt());
    List<Long> ngos = atHand(declaration);
    tell(ofNgos(ngos), declaration, "alert", declaration.offAt());
    return ngos;
  }

  void renewed(Declaration declaration) {
    tell(everybody(declaration), declaration, "renewed", declaration.offAt());
  }

  /** Tells those who asked for it that a change was refused. */
  void changeRefused(Declaration declaration, String reason) {
    tell(
        people.holders(Role.SECRETARIAT_LEAD, declaration.councilId()),
        declaration,
        "changeRefused",
        reason);
  }

  void over(Declaration declaration) {
    tell(everybody(declaration), declaration, "over");
  }

  private void tell(Collection<Person> told, Declaration declaration, String what, Object... more) {
    Object[] args =
        Stream.concat(Stream.of(declaration.number(), declaration.title()), Stream.of(more))
            .toArray();
    notifications.tell(told, "crisis.notice." + what, "/crises/" + declaration.id(), args);
  }

  private List<Long> atHand(Declaration declaration) {
    Scope scope = declaration.scope();
    return roster.of(declaration.councilId(), scope.areas(), scope.counties());
  }

  private Set<Person> everybody(Declaration declaration) {
    Set<Person> all = ofCouncil(declaration);
    all.addAll(ofNgos(atHand(declaration)));
    return all;
  }

  private Set<Person> ofCouncil(Declaration declaration) {
    Set<Person> all = new LinkedHashSet<>();
    COUNCIL.forEach(role -> all.addAll(people.holders(role, declaration.councilId())));
    return all;
  }

  private List<Person> ofNgos(List<Long> ngos) {
    List<Person> all = new ArrayList<>();
    ngos.forEach(ngo -> all.addAll(people.ofNgo(ngo, Role.NGO_SIGNATORY)));
    return all;
  }
}
