package org.hamafza.registry.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.hamafza.registry.Knocks;
import org.hamafza.registry.MailKey;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people by mail to act for an NGO, and takes invitations back. */
@Service
class NgoInvitations {

  private static final int MOST_AN_HOUR = 30;

  private final NgoPeople ngoPeople;
  private final Ngos ngos;
  private final NgoInvitationTable table;
  private final Notifications notifications;
  private final Knocks knocks;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NgoInvitations(
      NgoPeople ngoPeople,
      Ngos ngos,
      NgoInvitationTable table,
      Notifications notifications,
      Knocks knocks,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ngoPeople = ngoPeople;
    this.ngos = ngos;
    this.table = table;
    this.notifications = notifications;
    this.knocks = knocks;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** The invitations that can still be accepted. */
  @Transactional(readOnly = true)
  public List<Invitation> open(Member member, long ngoId) {
    return table.open(ngoPeople.visibleTo(member, ngoId).id(), clock.instant());
  }

  /** Sends an invitation by mail; the link in it is the only way to accept. */
  @Transactional
  public void invite(Member by, long ngoId, String email, boolean administrator) {
    Ngo ngo = lockedManaged(by, ngoId);
    if (!administrator && ngoPeople.bringsInTheFirst(by, ngo)) {
      throw new InvalidInput("role", "registry.people.error.firstAdministrator");
    }
    if (!knocks.allowed("invite", Long.toString(ngoId), MOST_AN_HOUR)) {
      throw new InvalidInput("email", "registry.people.error.tooMany");
    }
    String key = MailKey.next();
    Instant now = clock.instant();
    Instant expires = calendar.due(now, policies.today().term("invitation.linkTerm"));
    Invitation wanted = new Invitation(0, ngoId, email, administrator, now, expires);
    ngoPeople.acting(
        by,
        ngo,
        () -> {
          long id = table.insert(MailKey.hash(key), wanted, by.personId());
          events.publishEvent(new NgoPersonInvited(ngo.ref(), id, administrator, expires));
          Locale locale = by.locale();
          notifications.mail(
              email,
              locale,
              "registry.people.mail.invitation",
              "/invitations/" + key,
              by.name(),
              ngo.name(),
              expires);
          return null;
        });
  }

  /** Takes back an invitation that nobody has accepted. */
  @Transactional
  public void revoke(Member by, long ngoId, long invitationId) {
    Ngo ngo = lockedManaged(by, ngoId);
    ngoPeople.acting(
        by,
        ngo,
        () -> {
          if (!table.revoke(invitationId, ngoId, clock.instant())) {
            throw new Conflict("registry.people.error.invitationGone");
          }
          events.publishEvent(new NgoInvitationRevoked(ngo.ref(), invitationId));
          return null;
        });
  }

  /** The NGO, locked: who brought in the first administrator meanwhile is seen. */
  private Ngo lockedManaged(Member by, long ngoId) {
    ngoPeople.managed(by, ngoId);
    ngos.locked(ngoId);
    return ngoPeople.managed(by, ngoId);
  }
}
