package org.hamafza.registry.people;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.NewUpload;
import org.hamafza.documents.Uploads;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NationalCode;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs for an NGO: it hands in a power of attorney, and an officer confirms it. */
@Service
class Powers {

  /** What is asked for: the power of a person, from a day to another (or without end). */
  record Request(NationalCode nationalCode, LocalDate from, LocalDate to) {}

  private final NgoPeople ngoPeople;
  private final Ngos ngos;
  private final PowerTable table;
  private final People people;
  private final Appointments appointments;
  private final Attachments attachments;
  private final Uploads uploads;
  private final Notifications notifications;
  private final PasswordEncoder hashing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Powers(
      NgoPeople ngoPeople,
      Ngos ngos,
      PowerTable table,
      People people,
      Appointments appointments,
      Attachments attachments,
      Uploads uploads,
      Notifications notifications,
      PasswordEncoder hashing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ngoPeople = ngoPeople;
    this.ngos = ngos;
    this.table = table;
    this.people = people;
    this.appointments = appointments;
    this.attachments = attachments;
    this.uploads = uploads;
    this.notifications = notifications;
    this.hashing = hashing;
    this.events = events;
    this.clock = clock;
  }

  /** The powers for an NGO, newest first. */
  @Transactional(readOnly = true)
  public List<Power> of(Member member, long ngoId) {
    return table.of(ngoPeople.visibleTo(member, ngoId).id());
  }

  /** Hands in a power with its document; the national code is kept like a password. */
  @Transactional
  public void request(
      Member by, long ngoId, long personId, Request wanted, String fileName, InputStream content) {
    Ngo ngo = ngoPeople.administered(by, ngoId);
    ngoPeople.get(by, ngoId, personId);
    String code = wanted.nationalCode().value();
    long id =
        table.insert(
            ngoId,
            personId,
            hashing.encode(code),
            code.substring(code.length() - 4),
            wanted.from(),
            wanted.to(),
            by.personId(),
            clock.instant());
    Attachment file =
        uploads.receive(
            by, new NewUpload(PowerPapers.OWNER, id, PowerPapers.KIND, fileName), content);
    ngoPeople.acting(
        by,
        ngo,
        () -> {
          events.publishEvent(
              new NgoPowerRequested(
                  ngo.ref(), id, personId, wanted.from(), wanted.to(), file.sha256()));
          notifications.tell(
              people.holders(Role.SECRETARIAT_OFFICER, ngo.councilId()),
              "registry.people.notice.powerRequested",
              "/ngos/" + ngoId + "/people",
              ngo.name());
          return null;
        });
  }

  /** The document of a power, for those who may see the people of the NGO. */
  @Transactional(readOnly = true)
  public Attachment document(Member member, long ngoId, long powerId) {
    Ngo ngo = ngoPeople.visibleTo(member, ngoId);
    Power power = table.find(ngoId, powerId).orElseThrow(NotFound::new);
    boolean reads =
        member.administers(ngoId)
            || member.personId() == power.personId()
            || decides(member, ngo)
            || member.has(Role.AUDITOR, ngo.councilId());
    return attachments.of(PowerPapers.OWNER, powerId).stream()
        .filter(file -> reads)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whether the member confirms powers for the NGO: an officer or the secretary, never its own. */
  public boolean decides(Member member, Ngo ngo) {
    return member.hasAny(ngo.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD)
        && !member.ngos().contains(ngo.id());
  }

  /**
   * A power about which the member has a say.
   *
   * @throws NotFound if there is none, or the member has asked for it or is to have it
   */
  @Transactional(readOnly = true)
  public Power decidable(Member by, long ngoId, long powerId) {
    if (!decides(by, ngoPeople.visibleTo(by, ngoId))) {
      throw new NotFound();
    }
    Power power = table.find(ngoId, powerId).orElseThrow(NotFound::new);
    if (power.requestedBy() == by.personId() || power.personId() == by.personId()) {
      throw new NotFound();
    }
    return power;
  }

  /** Confirms a power, which makes the person a signatory, or declines it with a reason. */
  @Transactional
  public void decide(Member by, long ngoId, long powerId, boolean confirm, String reason) {
    decidable(by, ngoId, powerId);
    Ngo ngo = ngos.locked(ngoId);
    Power power = decidable(by, ngoId, powerId);
    if (!confirm && reason.isEmpty()) {
      throw new InvalidInput("reason-" + powerId, "error.required");
    }
    if (!power.waits()) {
      throw new Conflict("registry.people.error.powerDecided");
    }
    ngoPeople.actingAsSecretariat(
        by,
        ngo,
        () -> {
          Long appointment = confirm ? appoint(ngo, power) : null;
          String state = confirm ? Power.CONFIRMED : Power.DECLINED;
          table.decide(powerId, state, reason, by.personId(), clock.instant(), appointment);
          events.publishEvent(
              new NgoPowerDecided(ngo.ref(), powerId, power.personId(), confirm, reason));
          tell(ngo, power, confirm, reason);
          return null;
        });
  }

  private Long appoint(Ngo ngo, Power power) {
    return appointments.appoint(
        new NewAppointment(
            power.personId(),
            Role.NGO_SIGNATORY,
            ngo.councilId(),
            null,
            null,
            ngo.id(),
            "",
            power.validFrom(),
            power.validTo()));
  }

  private void tell(Ngo ngo, Power power, boolean confirmed, String reason) {
    List<Person> told = people.find(power.personId()).stream().filter(Person::active).toList();
    String key =
        confirmed
            ? "registry.people.notice.powerConfirmed"
            : "registry.people.notice.powerDeclined";
    notifications.tell(told, key, "/ngos/" + ngo.id() + "/people", ngo.name(), reason);
  }

  /** Ends a power: the person signs no longer, but stays with the NGO. */
  @Transactional
  public void end(Member by, long ngoId, long powerId) {
    Ngo ngo = ngoPeople.administered(by, ngoId);
    Power power = table.find(ngoId, powerId).orElseThrow(NotFound::new);
    if (!power.waits() && !power.counts()) {
      throw new Conflict("registry.people.error.powerDecided");
    }
    ngoPeople.acting(
        by,
        ngo,
        () -> {
          table.end(powerId);
          if (power.appointmentId() != null) {
            appointments.endNow(power.appointmentId());
          }
          events.publishEvent(new NgoPowerEnded(ngo.ref(), powerId, power.personId()));
          return null;
        });
  }
}
