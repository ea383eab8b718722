package org.hamafza.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.springframework.stereotype.Component;

/** Tells the people of an NGO, and the secretariat, how its profile goes on. */
@Component
class ProfileNotices {

  private final People people;
  private final Notifications notifications;

  ProfileNotices(People people, Notifications notifications) {
    this.people = people;
    this.notifications = notifications;
  }

  void received(ProfileCase run, Profile profile) {
    tell(run, profile, "registry.profile.notice.received");
  }

  void deficient(ProfileCase run, Profile profile, String note, Instant limit) {
    tell(run, profile, "registry.profile.notice.deficient", note, limit);
  }

  void verified(ProfileCase run, Profile profile, LocalDate until) {
    tell(run, profile, "registry.profile.notice.verified", until);
    officers(profile, "registry.profile.notice.verified", run.number(), name(profile), until);
  }

  void closed(ProfileCase run, Profile profile, ProfileState outcome, String reason) {
    String key = "registry.profile.notice." + outcome.name().toLowerCase(java.util.Locale.ROOT);
    tell(run, profile, key, reason);
    officers(profile, key, run.number(), name(profile), reason);
  }

  private void tell(ProfileCase run, Profile profile, String key, Object... more) {
    Object[] args = new Object[more.length + 2];
    args[0] = run.number();
    args[1] = name(profile);
    System.arraycopy(more, 0, args, 2, more.length);
    notifications.tell(writers(profile), key, "/profiles/" + profile.id(), args);
  }

  private void officers(Profile profile, String key, Object... args) {
    String link = profile.isKnown() ? "/ngos/" + profile.ngoId() : "/ngos";
    notifications.tell(
        people.holders(Role.SECRETARIAT_OFFICER, profile.councilId()), key, link, args);
  }

  /** Everybody who acts for the NGO, or the one who registers it. */
  private Set<Person> writers(Profile profile) {
    Set<Person> writers = new LinkedHashSet<>();
    if (profile.isKnown()) {
      writers.addAll(ofNgo(profile.ngoId()));
    }
    if (profile.applicantId() != null && writers.isEmpty()) {
      people.find(profile.applicantId()).filter(Person::active).ifPresent(writers::add);
    }
    return writers;
  }

  /** Everybody who acts for an NGO. */
  Set<Person> ofNgo(long ngoId) {
    Set<Person> all = new LinkedHashSet<>();
    for (Role role : new Role[] {Role.NGO_ADMINISTRATOR, Role.NGO_SIGNATORY, Role.NGO_SUBMITTER}) {
      all.addAll(people.ofNgo(ngoId, role));
    }
    return all;
  }

  private static Object name(Profile profile) {
    return profile.draft().identity().name();
  }
}
