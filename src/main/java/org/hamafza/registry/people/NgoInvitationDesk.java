package org.hamafza.registry.people;

import java.time.Clock;
import java.util.Locale;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.OwnAccount;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.registry.MailKey;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in whoever holds the link of an invitation: with a new account, or with the own one. */
@Service
class NgoInvitationDesk {

  /** An open invitation and the NGO to which it leads. */
  record Welcome(Invitation invitation, Ngo ngo) {}

  private final NgoInvitationTable table;
  private final Ngos ngos;
  private final Staff staff;
  private final People people;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NgoInvitationDesk(
      NgoInvitationTable table,
      Ngos ngos,
      Staff staff,
      People people,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.ngos = ngos;
    this.staff = staff;
    this.people = people;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a key opens; looking does not use it up, because mail servers look, too.
   *
   * @throws NotFound if it opens nothing (any more)
   */
  @Transactional(readOnly = true)
  public Welcome welcome(String key) {
    Invitation invitation =
        table.open(MailKey.hash(key), clock.instant()).orElseThrow(NotFound::new);
    return new Welcome(invitation, ngos.get(invitation.ngoId()));
  }

  /** Opens an account and lets its owner act for the NGO. */
  @Transactional
  public void accept(String key, FormInput input, Locale locale) {
    Welcome welcome = welcome(key);
    String unit = welcome.ngo().name().in(locale);
    long personId =
        people.add(OwnAccount.read(input, welcome.invitation().email(), unit, locale), false);
    admit(welcome, personId);
  }

  /** Lets the signed-in member act for the NGO. */
  @Transactional
  public long join(String key, Member member) {
    Welcome welcome = welcome(key);
    return currentMember.actingAs(
        Role.NGO_SUBMITTER,
        "ngo:" + welcome.ngo().id(),
        () -> {
          admit(welcome, member.personId());
          return welcome.ngo().id();
        });
  }

  private void admit(Welcome welcome, long personId) {
    Ngo ngo = ngos.locked(welcome.ngo().id());
    Invitation invitation = welcome.invitation();
    if (!table.accept(invitation.id(), personId, clock.instant())) {
      throw new Conflict("registry.people.error.invitationGone");
    }
    staff.give(ngo, personId, Role.NGO_SUBMITTER);
    if (invitation.administrator()) {
      staff.give(ngo, personId, Role.NGO_ADMINISTRATOR);
    }
    events.publishEvent(new NgoInvitationAccepted(ngo.ref(), invitation.id(), personId));
  }
}
