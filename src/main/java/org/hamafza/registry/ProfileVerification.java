package org.hamafza.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.policy.Policies;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the verification of a profile that the system does, for delegates only. */
@Service
public class ProfileVerification {

  /** What follows from the officer's answer about possible duplicates. */
  public enum DuplicateOutcome {
    /** Another NGO, or one that was known without people of its own: the verification goes on. */
    PROCEED,
    /** The identifier belongs to another NGO: it must be corrected. */
    CORRECT,
    /** It is known already: nothing more is to be verified. */
    CLOSE
  }

  /** What follows from the officer's verdict. */
  public enum Conclusion {
    COMPLETE,
    DEFICIENT,
    REJECT
  }

  private final ProfileTable profiles;
  private final ProfileCaseTable cases;
  private final DuplicateTable duplicates;
  private final ProfileRefs refs;
  private final ProfileActivation activation;
  private final VerifiedProfiles verified;
  private final NgoTable ngos;
  private final ProfileNotices notices;
  private final People people;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProfileVerification(
      ProfileTable profiles,
      ProfileCaseTable cases,
      DuplicateTable duplicates,
      ProfileRefs refs,
      ProfileActivation activation,
      VerifiedProfiles verified,
      NgoTable ngos,
      ProfileNotices notices,
      People people,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.profiles = profiles;
    this.cases = cases;
    this.duplicates = duplicates;
    this.refs = refs;
    this.activation = activation;
    this.verified = verified;
    this.ngos = ngos;
    this.notices = notices;
    this.people = people;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** What events about this run name. */
  @Transactional(readOnly = true)
  public CaseRef ref(long caseId) {
    ProfileCase run = run(caseId);
    return refs.of(run, profile(run));
  }

  /** Checks the submitted version and keeps what is to be pointed out; acknowledges its receipt. */
  @Transactional
  public void validate(long caseId) {
    ProfileCase run = run(caseId);
    Profile profile = profile(run);
    ProfileContent content = profiles.version(profile.id(), profile.version());
    List<ProfileFinding> found = ProfileFinding.of(content, calendar.today(clock));
    cases.findings(caseId, profile.version(), found);
    events.publishEvent(new ProfileChecked(refs.of(run, profile), profile.version(), found));
    notices.received(run, profile);
  }

  /** Looks for NGOs that may be the same; says whether an officer has to decide. */
  @Transactional
  public boolean findDuplicates(long caseId) {
    ProfileCase run = run(caseId);
    Profile profile = profile(run);
    ProfileContent content = profiles.version(profile.id(), profile.version());
    duplicates.look(caseId, profile, content.identity());
    List<Duplicate> open =
        duplicates.of(caseId, profile.version()).stream()
            .filter(each -> each.answer() == null)
            .toList();
    if (!open.isEmpty()) {
      events.publishEvent(
          new DuplicatesFound(
              refs.of(run, profile),
              profile.version(),
              open.stream().map(Duplicate::ngoId).filter(Objects::nonNull).toList(),
              open.stream().map(Duplicate::profileId).filter(Objects::nonNull).toList()));
    }
    return !open.isEmpty();
  }

  /** Takes over what the officer decided about possible duplicates. */
  @Transactional
  public DuplicateOutcome concludeDuplicate(long caseId, LocalDate policyDay) {
    ProfileCase run = run(caseId);
    Profile profile = profile(run);
    List<Duplicate> all = duplicates.of(caseId, profile.version());
    Optional<Duplicate> same = all.stream().filter(Duplicate::isSame).findFirst();
    if (same.isPresent() && !attach(profile, same.get())) {
      return DuplicateOutcome.CLOSE;
    }
    if (all.stream().noneMatch(each -> each.sameLegalId() && !each.isSame())) {
      return DuplicateOutcome.PROCEED;
    }
    return roundsLeft(run, policyDay) ? DuplicateOutcome.CORRECT : DuplicateOutcome.CLOSE;
  }

  // An NGO that has people of its own gets nobody forced upon it: they can invite.
  private boolean attach(Profile profile, Duplicate same) {
    if (profile.isKnown()) {
      return Objects.equals(profile.ngoId(), same.ngoId());
    }
    if (same.ngoId() == null) {
      return false;
    }
    // It may have been merged since it was found.
    long known = ngos.find(same.ngoId()).orElseThrow().stayingId();
    if (!people.ofNgo(known, Role.NGO_SUBMITTER).isEmpty()) {
      return false;
    }
    profiles.attach(profile.id(), known);
    return true;
  }

  /** Ends the run because the NGO is known already. */
  @Transactional
  public void closeAsDuplicate(long caseId) {
    ProfileCase run = run(caseId);
    String reason =
        duplicates.of(caseId, profile(run).version()).stream()
            .map(Duplicate::reason)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    close(run, ProfileState.DUPLICATE, reason);
  }

  /** Takes over the officer's verdict; after the last round a deficient profile is rejected. */
  @Transactional(readOnly = true)
  public Conclusion conclude(long caseId, LocalDate policyDay) {
    ProfileCase run = run(caseId);
    if (verdict(caseId).complete()) {
      return Conclusion.COMPLETE;
    }
    return roundsLeft(run, policyDay) ? Conclusion.DEFICIENT : Conclusion.REJECT;
  }

  private boolean roundsLeft(ProfileCase run, LocalDate policyDay) {
    return run.rounds() < policies.on(policyDay).number("profile.maxRounds");
  }

  /** Sends the profile back to the NGO; gives the moment after which it counts as stale. */
  @Transactional
  public Instant requestCompletion(long caseId, LocalDate policyDay) {
    ProfileCase run = run(caseId);
    Profile profile = profile(run);
    Instant limit =
        calendar.due(clock.instant(), policies.on(policyDay).term("profile.answerLimit"));
    if (profile.state() != ProfileState.DEFICIENT) {
      cases.countRound(caseId);
      profiles.enter(profile.id(), ProfileState.DEFICIENT);
      String note = note(caseId, profile);
      events.publishEvent(
          new CompletionRequested(refs.of(run, profile), run.rounds() + 1, note, limit));
      notices.deficient(run, profile, note, limit);
    }
    return limit;
  }

  /** What the NGO is asked for: by the verdict, or by the answer about a duplicate. */
  String note(long caseId, Profile profile) {
    return cases
        .lastVerdict(caseId)
        .filter(verdict -> verdict.version() == profile.version())
        .map(ProfileCaseTable.Verdict::note)
        .orElseGet(
            () ->
                duplicates.of(caseId, profile.version()).stream()
                    .map(Duplicate::reason)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(""));
  }

  /** Ends the run because the NGO did not answer: what was verified earlier counts no longer. */
  @Transactional
  public void markStale(long caseId) {
    ProfileCase run = run(caseId);
    Profile profile = profile(run);
    if (profile.isKnown()) {
      verified.stale(profile.ngoId(), calendar.today(clock));
    }
    close(run, ProfileState.STALE, "");
  }

  /** Ends the run because the profile was still deficient after the last round. */
  @Transactional
  public void reject(long caseId) {
    close(run(caseId), ProfileState.REJECTED, verdict(caseId).note());
  }

  private void close(ProfileCase run, ProfileState outcome, String reason) {
    Profile profile = profile(run);
    if (cases.end(run.id(), outcome, reason, clock.instant())) {
      profiles.enter(profile.id(), outcome);
      events.publishEvent(new ProfileClosed(refs.of(run, profile), outcome, reason));
      notices.closed(run, profile, outcome, reason);
    }
  }

  /** Whether the secretary confirmed the verdict. */
  @Transactional(readOnly = true)
  public boolean isConfirmed(long caseId) {
    return cases.confirmationOf(verdict(caseId).id()).orElseThrow().confirmed();
  }

  /** The grade of the NGO; NEW while it is not known. */
  @Transactional(readOnly = true)
  public String grade(long caseId) {
    Profile profile = profile(run(caseId));
    return Optional.ofNullable(profile.ngoId()).flatMap(ngos::find).map(Ngo::grade).orElse("NEW");
  }

  /** Lets the verified version count, from today and for as long as the parameter says. */
  @Transactional
  public void activate(long caseId, String riskLevel) {
    ProfileCase run = run(caseId);
    Profile profile = profile(run);
    boolean first =
        cases.of(profile.id()).stream().noneMatch(c -> c.outcome() == ProfileState.VERIFIED);
    if (!cases.end(caseId, ProfileState.VERIFIED, "", clock.instant())) {
      return;
    }
    cases.risk(caseId, riskLevel);
    Ngo ngo = activation.activate(profile, run, first);
    profiles.enter(profile.id(), ProfileState.VERIFIED);
    LocalDate until = validUntil(calendar.today(clock));
    Profile known = profile(run);
    events.publishEvent(
        new ProfileVerified(refs.of(run, known), ngo.id(), profile.version(), until, riskLevel));
    notices.verified(run, known, until);
  }

  /** Until when a profile counts that was verified on a day. */
  LocalDate validUntil(LocalDate verifiedOn) {
    return verifiedOn.plusMonths(policies.today().number("profile.validityMonths"));
  }

  private ProfileCaseTable.Verdict verdict(long caseId) {
    return cases.lastVerdict(caseId).orElseThrow();
  }

  ProfileCase run(long caseId) {
    return cases.find(caseId).orElseThrow(NotFound::new);
  }

  Profile profile(ProfileCase run) {
    return profiles.find(run.profileId()).orElseThrow();
  }
}
