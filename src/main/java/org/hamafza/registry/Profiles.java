package org.hamafza.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Numbers;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What NGOs write about themselves: saved step by step, handed in, frozen. It counts only once it
 * has been verified.
 */
@Service
public class Profiles {

  private final ProfileTable table;
  private final ProfileCaseTable cases;
  private final ProfileRefs refs;
  private final ProfileFreezing freezing;
  private final VerifiedProfiles verified;
  private final NgoTable ngos;
  private final Numbers numbers;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Profiles(
      ProfileTable table,
      ProfileCaseTable cases,
      ProfileRefs refs,
      ProfileFreezing freezing,
      VerifiedProfiles verified,
      NgoTable ngos,
      Numbers numbers,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.refs = refs;
    this.freezing = freezing;
    this.verified = verified;
    this.ngos = ngos;
    this.numbers = numbers;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The profile of an NGO for which the member writes; begun from what is known if there is none.
   */
  @Transactional
  public Profile begin(Member member, long ngoId) {
    if (!member.ngos().contains(ngoId)) {
      throw new NotFound();
    }
    // Locked, so that two people of the NGO do not begin two profiles.
    Ngo ngo = ngos.lock(ngoId).orElseThrow(NotFound::new);
    if (ngo.isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
    Optional<Profile> begun = table.ofNgo(ngoId);
    if (begun.isPresent()) {
      return begun.get();
    }
    ProfileContent known = verified.of(ngo);
    long id = table.insert(ngo.councilId(), ngoId, null, known, clock.instant());
    Profile profile = own(member, id);
    changed(member, profile, ProfileStep.IDENTITY);
    return profile;
  }

  /** Begins the profile of an NGO that is not known; the caller has checked who may. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long register(long councilId, long applicantId, ProfileContent content) {
    return table.insert(councilId, null, applicantId, content, clock.instant());
  }

  /**
   * The profiles that the member writes: of the own NGOs, and of those that he or she registers.
   */
  @Transactional(readOnly = true)
  public List<Profile> of(Member member) {
    List<Profile> own = new ArrayList<>();
    member.ngos().stream().sorted().forEach(ngoId -> table.ofNgo(ngoId).ifPresent(own::add));
    own.addAll(table.ofApplicant(member.personId()));
    return own;
  }

  /**
   * A profile that the member writes.
   *
   * @throws NotFound if there is none of that id, or it is not the member's
   */
  @Transactional(readOnly = true)
  public Profile own(Member member, long id) {
    return table.find(id).filter(profile -> isOwn(member, profile)).orElseThrow(NotFound::new);
  }

  static boolean isOwn(Member member, Profile profile) {
    return profile.isKnown()
        ? member.ngos().contains(profile.ngoId())
        : Objects.equals(profile.applicantId(), member.personId());
  }

  /** The last run of its verification, running or not. */
  @Transactional(readOnly = true)
  public Optional<ProfileCase> lastCase(Profile profile) {
    return cases.of(profile.id()).stream().findFirst();
  }

  /** What the officer wrote when the profile last went back to the NGO; empty if it did not. */
  @Transactional(readOnly = true)
  public Optional<String> request(Profile profile) {
    return lastCase(profile)
        .flatMap(run -> cases.lastVerdict(run.id()))
        .filter(verdict -> !verdict.complete())
        .map(ProfileCaseTable.Verdict::note);
  }

  /**
   * Saves one step; the other steps stay as they are, whoever changed them.
   *
   * @param seen the fingerprint of the step as the page showed it
   * @throws Conflict if the step was changed meanwhile, or the profile cannot be changed now
   */
  @Transactional
  public Profile write(
      Member member, long id, ProfileStep step, String seen, ProfileContent content) {
    Profile profile = open(member, id);
    if (!ProfileJson.fingerprint(profile.draft(), step).equals(seen)) {
      throw new ProfileEditedMeanwhile();
    }
    table.write(id, profile.draft().withPart(step, content));
    Profile saved = own(member, id);
    changed(member, saved, step);
    return saved;
  }

  /** The profile, kept from others until the commit, if the NGO may write at this time. */
  Profile open(Member member, long id) {
    Profile profile = table.lock(id).filter(row -> isOwn(member, row)).orElseThrow(NotFound::new);
    if (!profile.state().isOpen()) {
      throw new Conflict("registry.profile.error.notOpen");
    }
    return profile;
  }

  /**
   * Hands the profile in: freezes it as the next version and begins its verification. What is with
   * the secretariat already is left as it is.
   *
   * @param seen the fingerprint of the whole as the page showed it for checking
   * @throws org.hamafza.shared.InvalidInput naming what is missing
   * @throws Conflict if it was changed meanwhile, or must be handed in as an answer
   */
  @Transactional
  public Profile submit(Member member, long id, String seen) {
    stands(own(member, id));
    Profile profile = table.lock(id).filter(row -> isOwn(member, row)).orElseThrow(NotFound::new);
    if (profile.state() == ProfileState.SUBMITTED) {
      return profile;
    }
    if (!profile.state().isSubmittable()) {
      throw new Conflict("registry.profile.error.notOpen");
    }
    if (!fingerprint(profile).equals(seen)) {
      throw new ProfileEditedMeanwhile();
    }
    return acting(
        member,
        profile,
        () -> {
          ProfileFreezing.Frozen frozen = freezing.freeze(profile, member.personId());
          String legalId = profile.draft().identity().legalId();
          String number = "NGO-%s-%d".formatted(legalId, numbers.next("NGO-" + legalId, 0));
          ProfileCase run = cases.find(cases.open(profile, number, clock.instant())).orElseThrow();
          events.publishEvent(
              new ProfileSubmitted(refs.of(run, profile), id, frozen.version(), frozen.sha256()));
          return own(member, id);
        });
  }

  /** Keeps the NGO from being merged until the commit; the NGO is locked before its profile. */
  private void stands(Profile profile) {
    if (profile.isKnown() && ngos.lock(profile.ngoId()).orElseThrow().isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
  }

  /** The fingerprint of what one step holds. */
  public String fingerprint(Profile profile, ProfileStep step) {
    return ProfileJson.fingerprint(profile.draft(), step);
  }

  /** The fingerprint of all that is written. */
  public String fingerprint(Profile profile) {
    return CanonicalJson.sha256Hex(ProfileJson.write(profile.draft()));
  }

  private void changed(Member member, Profile profile, ProfileStep step) {
    String sha256 = fingerprint(profile);
    acting(
        member,
        profile,
        () -> {
          events.publishEvent(new ProfileChanged(refs.of(profile), step, sha256));
          return null;
        });
  }

  /** Does {@code work} as somebody of the NGO, or as the one who registers it. */
  <T> T acting(Member member, Profile profile, Supplier<T> work) {
    if (!profile.isKnown()) {
      return currentMember.actingAs(Role.NGO_APPLICANT, "", work);
    }
    Role role = member.administers(profile.ngoId()) ? Role.NGO_ADMINISTRATOR : Role.NGO_SUBMITTER;
    return currentMember.actingAs(role, "ngo:" + profile.ngoId(), work);
  }
}
