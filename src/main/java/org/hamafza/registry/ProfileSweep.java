package org.hamafza.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day looks at all profiles at once: reminds NGOs whose profile is about to run out, and
 * marks as stale what has. It may run on every node and at any time: each thing is done once.
 */
@Service
public class ProfileSweep {

  private final JdbcClient db;
  private final NgoTable ngos;
  private final VerifiedProfiles verified;
  private final ProfileNotices notices;
  private final People people;
  private final Notifications notifications;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProfileSweep(
      JdbcClient db,
      NgoTable ngos,
      VerifiedProfiles verified,
      ProfileNotices notices,
      People people,
      Notifications notifications,
      Policies policies,
      WorkingCalendar calendar,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.ngos = ngos;
    this.verified = verified;
    this.notices = notices;
    this.people = people;
    this.notifications = notifications;
    this.policies = policies;
    this.calendar = calendar;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Looks at all profiles; one transaction for each that is due. */
  @Scheduled(
      initialDelayString = "${hamafza.profiles.first-sweep:PT2M}",
      fixedDelayString = "${hamafza.profiles.sweep:P1D}")
  public void sweep() {
    Policy policy = policies.today();
    long months = policy.number("profile.validityMonths");
    LocalDate today = calendar.today(clock);
    LocalDate soon = today.plusDays(policy.number("profile.remindDays"));
    // The day before which a profile must have been verified to be due; a little early, because
    // months differ in length.
    for (long ngoId : verifiedUpTo(soon.minusMonths(months).plusDays(3))) {
      transaction.executeWithoutResult(status -> look(ngoId, today, soon, months));
    }
    db.sql("delete from ngo_registration where used_at is null and expires_at < ?")
        .param(
            java.sql.Timestamp.from(
                today.minusMonths(1).atStartOfDay(WorkingCalendar.ZONE).toInstant()))
        .update();
  }

  private List<Long> verifiedUpTo(LocalDate day) {
    return db.sql(
            """
            select id from ngo where profile_verified_on <= ? and profile_stale_since is null \
            and survivor_id is null order by id""")
        .param(day)
        .query(Long.class)
        .list();
  }

  private void look(long ngoId, LocalDate today, LocalDate soon, long months) {
    Ngo ngo = ngos.lock(ngoId).orElseThrow();
    LocalDate verifiedOn = ngo.profileVerifiedOn();
    if (verifiedOn == null) {
      return;
    }
    LocalDate until = verifiedOn.plusMonths(months);
    if (until.isBefore(today)) {
      markStale(ngo, today);
    } else if (!until.isAfter(soon)) {
      remind(ngo, verifiedOn, until);
    }
  }

  private void markStale(Ngo ngo, LocalDate today) {
    if (verified.stale(ngo.id(), today)) {
      db.sql("update ngo_profile set state = 'STALE' where ngo_id = ? and state = 'VERIFIED'")
          .param(ngo.id())
          .update();
      events.publishEvent(new ProfileWentStale(ngo.ref(), today));
      tell(ngo, "registry.profile.notice.ranOut", ngo.name());
      List<Person> officers = people.holders(Role.SECRETARIAT_OFFICER, ngo.councilId());
      notifications.tell(
          officers, "registry.profile.notice.ranOut", "/ngos/" + ngo.id(), ngo.name());
    }
  }

  private void remind(Ngo ngo, LocalDate verifiedOn, LocalDate until) {
    int told =
        db.sql(
                """
                update ngo set profile_reminded_for = ? where id = ? \
                and (profile_reminded_for is null or profile_reminded_for <> ?)""")
            .params(verifiedOn, ngo.id(), verifiedOn)
            .update();
    if (told == 1) {
      events.publishEvent(new ProfileReminded(ngo.ref(), until));
      tell(ngo, "registry.profile.notice.soon", ngo.name(), until);
    }
  }

  private void tell(Ngo ngo, String key, Object... args) {
    notifications.tell(notices.ofNgo(ngo.id()), key, "/ngos/" + ngo.id(), args);
  }
}
