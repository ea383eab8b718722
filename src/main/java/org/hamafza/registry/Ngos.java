package org.hamafza.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The NGOs of all councils. */
@Service
public class Ngos {

  private final NgoTable table;
  private final VerifiedProfiles verified;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Ngos(NgoTable table, VerifiedProfiles verified, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.verified = verified;
    this.events = events;
    this.clock = clock;
  }

  /** For rooms and delegates: no rights are checked. */
  @Transactional(readOnly = true)
  public Ngo get(long id) {
    return table.find(id).orElseThrow(NotFound::new);
  }

  /** The NGO, kept from others until the commit: for those who change who acts for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ngo locked(long id) {
    return table.lock(id).orElseThrow(NotFound::new);
  }

  /** The NGO that stayed, if this one was merged; otherwise this one. */
  private Ngo staying(Ngo ngo) {
    return ngo.isMerged() ? get(ngo.survivorId()) : ngo;
  }

  /** By the national identifier; that of an entry that was merged leads to the one that stayed. */
  @Transactional(readOnly = true)
  public Optional<Ngo> byCode(String legalId) {
    return table.byLegalId(legalId).map(this::staying);
  }

  /** For rooms: the names of those NGOs by their ids, in one statement. */
  @Transactional(readOnly = true)
  public Map<Long, LocalText> names(Collection<Long> ids) {
    return table.names(ids);
  }

  /** For rooms and delegates: the NGOs of all councils. */
  @Transactional(readOnly = true)
  public List<Ngo> all() {
    return table.all();
  }

  /** For rooms and delegates: the NGOs of one council. */
  @Transactional(readOnly = true)
  public List<Ngo> of(long councilId) {
    return table.of(councilId);
  }

  /** For rooms: the ids of NGOs of those councils with that word in name or identifier. */
  @Transactional(readOnly = true)
  public List<Long> named(Set<Long> councils, String word) {
    return table.named(councils, word);
  }

  /** A page of the NGOs that the member may know of, in the order of the alphabet. */
  @Transactional(readOnly = true)
  public List<Ngo> search(Member member, String words, long afterId, int limit) {
    return table.search(councils(member), isAdministrator(member), words, afterId, limit);
  }

  /**
   * All NGOs of a council with these words in name or identifier, in the order of the alphabet.
   *
   * @throws NotFound if the council is none of the member's concern
   */
  @Transactional(readOnly = true)
  public List<Ngo> search(Member member, long councilId, String words) {
    if (!reaches(member, councilId)) {
      throw new NotFound();
    }
    return table.search(Set.of(councilId), false, words, 0, Integer.MAX_VALUE);
  }

  /** Whether the member may know of the NGOs of that council. */
  @Transactional(readOnly = true)
  public boolean reaches(Member member, long councilId) {
    return isAdministrator(member) || councils(member).contains(councilId);
  }

  /**
   * An NGO of one of the member's councils.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Ngo visibleTo(Member member, long id) {
    Ngo ngo = get(id);
    if (!reaches(member, ngo.councilId())) {
      throw new NotFound();
    }
    return ngo;
  }

  /** Whether the member may also see account, integrity and verification of this NGO. */
  public boolean showsAll(Member member, Ngo ngo) {
    return mayRegister(member, ngo.councilId())
        || Secretariat.isOf(member, ngo)
        || member.has(Role.AUDITOR, ngo.councilId());
  }

  /** Whether the member keeps the registry of that council. */
  public boolean mayRegister(Member member, long councilId) {
    return isAdministrator(member)
        || member.hasAny(councilId, Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD);
  }

  /**
   * Enters an NGO.
   *
   * @throws InvalidInput if its identifier is entered already
   */
  @Transactional
  public Ngo register(Member by, long councilId, NgoDetails details) {
    if (!mayRegister(by, councilId)) {
      throw new NotFound();
    }
    if (table.byLegalId(details.legalId()).isPresent()) {
      throw new InvalidInput("legalId", "registry.error.legalIdTaken");
    }
    Ngo ngo = get(table.insert(councilId, details));
    events.publishEvent(NgoRegistered.of(ngo.ref(), ngo));
    return ngo;
  }

  /**
   * Whether what is kept about an NGO was verified; then it changes only when it is verified anew.
   */
  @Transactional(readOnly = true)
  public boolean isVerified(long id) {
    return verified.isVerified(id);
  }

  /**
   * Changes what is kept about an NGO; its identifier, its grade and the day of its verification
   * stay. Of an NGO whose profile was verified only what the secretariat alone knows is changed.
   *
   * @throws Conflict if somebody changed it since {@code edition}
   */
  @Transactional
  public Ngo change(Member by, long id, int edition, NgoDetails details) {
    Ngo before = visibleTo(by, id);
    if (!mayRegister(by, before.councilId())) {
      throw new NotFound();
    }
    if (before.isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
    NgoDetails wanted = isVerified(id) ? before.details().sanctioned(details) : details;
    if (!table.update(id, edition, wanted)) {
      throw new Conflict("registry.error.changedMeanwhile");
    }
    Ngo ngo = get(id);
    events.publishEvent(NgoRegistered.of(ngo.ref(), ngo));
    if (ngo.licence().status() != before.licence().status()) {
      events.publishEvent(new NgoStatusChanged(id));
    }
    return ngo;
  }

  /** For rooms: those among these NGOs whose licence is suspended now, in one statement. */
  @Transactional(readOnly = true)
  public Set<Long> suspended(Collection<Long> ids) {
    return table.withLicence(LicenceStatus.SUSPENDED, ids);
  }

  /** Merges an NGO into another one; the caller has checked the rights and holds both. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void merge(long id, long intoId) {
    table.merge(id, intoId);
  }

  /** Those that were merged into one of these, to say why a search has found it. */
  @Transactional(readOnly = true)
  public List<Ngo> mergedInto(Collection<Long> ids) {
    return table.mergedInto(ids);
  }

  /** Writes a grade back that an evaluated case has brought. */
  @Transactional
  public void grade(long ngoId, String grade, CaseRef because) {
    Ngo ngo = get(ngoId);
    table.grade(ngo, grade, because.number(), clock.instant());
    events.publishEvent(new NgoGraded(because, ngoId, ngo.grade(), grade));
  }

  private Set<Long> councils(Member member) {
    return Stream.concat(
            member.appointments().stream().map(Appointment::councilId),
            member.ngos().stream().map(id -> get(id).councilId()))
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  private static boolean isAdministrator(Member member) {
    return member.hasAnywhere(Role.ADMINISTRATOR);
  }
}
