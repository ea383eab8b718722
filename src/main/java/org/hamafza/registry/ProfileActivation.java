package org.hamafza.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a verified profile count: only here does it reach what the rest of the program asks. */
@Component
class ProfileActivation {

  private final ProfileTable profiles;
  private final NgoTable ngos;
  private final VerifiedProfiles verified;
  private final Appointments appointments;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProfileActivation(
      ProfileTable profiles,
      NgoTable ngos,
      VerifiedProfiles verified,
      Appointments appointments,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.profiles = profiles;
    this.ngos = ngos;
    this.verified = verified;
    this.appointments = appointments;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters or changes the NGO as the verified version says; gives it.
   *
   * @param first whether this profile is verified for the first time
   */
  Ngo activate(Profile profile, ProfileCase run, boolean first) {
    LocalDate today = calendar.today(clock);
    ProfileContent content = profiles.version(profile.id(), profile.version());
    Optional<Ngo> known = Optional.ofNullable(profile.ngoId()).flatMap(ngos::lock);
    NgoDetails details = details(content, known.map(Ngo::details).orElse(null), today);
    long ngoId;
    if (known.isEmpty()) {
      ngoId = ngos.insert(profile.councilId(), details);
      profiles.attach(profile.id(), ngoId);
    } else {
      ngoId = known.get().id();
      ngos.update(ngoId, known.get().edition(), details);
    }
    verified.keep(ngoId, content);
    verified.verified(ngoId, today, run.id());
    if (first && profile.applicantId() != null) {
      admit(profile.applicantId(), ngoId, profile.councilId(), today);
    }
    Ngo ngo = ngos.find(ngoId).orElseThrow();
    events.publishEvent(NgoRegistered.of(ngo.ref(), ngo));
    return ngo;
  }

  // Whoever registered the NGO becomes its first administrator; who has left since stays out.
  private void admit(long personId, long ngoId, long councilId, LocalDate today) {
    for (Appointment appointment : appointments.of(personId)) {
      if (appointment.role() == Role.NGO_APPLICANT && appointment.activeOn(today)) {
        appointments.endNow(appointment.id());
        for (Role role : new Role[] {Role.NGO_ADMINISTRATOR, Role.NGO_SUBMITTER}) {
          appointments.appoint(NewAppointment.of(personId, role, councilId, today).forNgo(ngoId));
        }
        return;
      }
    }
  }

  // Suspended and revoked stay what they are: no profile lifts a sanction.
  private static NgoDetails details(ProfileContent content, NgoDetails kept, LocalDate today) {
    ProfileContent.LicencePart licence = content.licence();
    LicenceStatus status = kept == null ? LicenceStatus.ACTIVE : kept.licence().status();
    if (status == LicenceStatus.ACTIVE || status == LicenceStatus.EXPIRED) {
      status = licence.validTo().isBefore(today) ? LicenceStatus.EXPIRED : LicenceStatus.ACTIVE;
    }
    return new NgoDetails(
        content.identity().legalId(),
        content.identity().name(),
        new Licence(
            licence.authority(),
            licence.number(),
            status,
            licence.validFrom(),
            licence.validTo(),
            licence.renewalPending()),
        content.work().scope(),
        content.work().areas(),
        content.work().counties(),
        new LinkedHashSet<>(content.capabilities()),
        content.account().iban(),
        content.account().holder(),
        kept == null ? "NEW" : kept.grade(),
        today,
        content.reportedUntil());
  }
}
