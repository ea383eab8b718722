package org.hamafza.registry.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.OwnAccount;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.registry.Knocks;
import org.hamafza.registry.MailKey;
import org.hamafza.registry.ProfileContent;
import org.hamafza.registry.ProfileContent.ContactPerson;
import org.hamafza.registry.ProfileContent.Work;
import org.hamafza.registry.Profiles;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an NGO in that is not known: a mail proves the address, then an account is opened. */
@Service
class RegistrationDesk {

  /** How much more often than from one NGO may be asked from one place of the network. */
  private static final int NETWORK_FACTOR = 20;

  private final RegistrationTable table;
  private final Profiles profiles;
  private final People people;
  private final Appointments appointments;
  private final Notifications notifications;
  private final Knocks knocks;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegistrationDesk(
      RegistrationTable table,
      Profiles profiles,
      People people,
      Appointments appointments,
      Notifications notifications,
      Knocks knocks,
      Policies policies,
      WorkingCalendar calendar,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.profiles = profiles;
    this.people = people;
    this.appointments = appointments;
    this.notifications = notifications;
    this.knocks = knocks;
    this.policies = policies;
    this.calendar = calendar;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sends the link with which the registration goes on. Whoever asks too often gets the same answer
   * and no mail; nobody learns whether the NGO or the address is known.
   *
   * @param from where in the network it was asked
   */
  @Transactional
  public void ask(Registration registration, Locale locale, String from) {
    Policy policy = policies.today();
    long most = policy.number("registration.perHour");
    boolean byAddress = knocks.allowed("registration-mail", registration.email(), most);
    boolean byNgo = knocks.allowed("registration-ngo", registration.legalId(), most);
    boolean byPlace = knocks.allowed("registration-from", from, most * NETWORK_FACTOR);
    if (!byAddress || !byNgo || !byPlace) {
      return;
    }
    String key = MailKey.next();
    Instant now = clock.instant();
    Instant expires = calendar.due(now, policy.term("registration.linkTerm"));
    table.insert(MailKey.hash(key), registration, now, expires);
    events.publishEvent(
        new RegistrationRequested(
            CaseRef.council(registration.councilId()), registration.legalId(), expires));
    notifications.mail(
        registration.email(),
        locale,
        "registry.registration.mail",
        "/registration/" + key,
        registration.name(),
        expires);
  }

  /**
   * What a key opens; looking does not use it up, because mail servers look, too.
   *
   * @throws NotFound if it opens nothing (any more)
   */
  @Transactional(readOnly = true)
  public Registration welcome(String key) {
    return table.open(MailKey.hash(key), clock.instant()).orElseThrow(NotFound::new);
  }

  /** Opens an account whose owner writes the profile. */
  @Transactional
  public void open(String key, FormInput input, Locale locale) {
    Registration registration = welcome(key);
    String unit = registration.name().in(locale);
    long personId = people.add(OwnAccount.read(input, registration.email(), unit, locale), false);
    begin(key, registration, personId);
  }

  /** Lets the signed-in member write the profile. */
  @Transactional
  public long join(String key, Member member) {
    Registration registration = welcome(key);
    return currentMember.actingAs(
        Role.NGO_APPLICANT, "", () -> begin(key, registration, member.personId()));
  }

  private long begin(String key, Registration registration, long personId) {
    ProfileContent content =
        ProfileContent.of(registration.legalId(), registration.name())
            .with(new Work(Set.of(), null, Set.of(registration.countyCode())))
            .withContacts(
                List.of(
                    new ContactPerson("", "", registration.mobile(), registration.email(), "")));
    long profileId = profiles.register(registration.councilId(), personId, content);
    if (!table.use(MailKey.hash(key), profileId, clock.instant())) {
      throw new Conflict("registry.registration.error.used");
    }
    // Of no council: an NGO that is not known learns nothing of any.
    appointments.appoint(
        NewAppointment.of(personId, Role.NGO_APPLICANT, null, calendar.today(clock)));
    events.publishEvent(
        new RegistrationOpened(
            CaseRef.council(registration.councilId()),
            registration.legalId(),
            profileId,
            personId));
    return profileId;
  }
}
