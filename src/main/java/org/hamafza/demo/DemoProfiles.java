package org.hamafza.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.documents.Attachment;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.registry.ProfileContent;
import org.hamafza.registry.ProfileFiles;
import org.hamafza.registry.ProfileState;
import org.hamafza.registry.ProfileStep;
import org.hamafza.registry.ProfileVerification;
import org.hamafza.registry.Profiles;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.JalaliDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes and hands in the profiles of some made-up NGOs; one is verified, one waits. */
@Component
@Profile("demo")
class DemoProfiles {

  private static final List<String> DOCUMENTS =
      List.of("STATUTE", "LICENCE_COPY", "GAZETTE_NOTICE", "IBAN_CONFIRMATION", "ANNUAL_REPORT");

  private final DemoFiles files;
  private final Profiles profiles;
  private final ProfileFiles documents;
  private final ProfileVerification verification;
  private final DemoWork work;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoProfiles(
      DemoFiles files,
      Profiles profiles,
      ProfileFiles documents,
      ProfileVerification verification,
      DemoWork work,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.profiles = profiles;
    this.documents = documents;
    this.verification = verification;
    this.work = work;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Can be taken up where it was interrupted. */
  void tell() {
    files.profiles().forEach(this::tell);
  }

  private void tell(DemoProfile demo) {
    String username = "ngo-" + demo.ngo();
    Member member = people.member(username).orElseThrow();
    long id = ActingPerson.as(username, () -> handIn(demo, member));
    CaseRef run = verification.ref(profiles.lastCase(profiles.own(member, id)).orElseThrow().id());
    Set<String> leave = demo.verified() ? Set.of() : Set.of("registry/verify-profile");
    work.workOn(
        List.of(run),
        new DemoAnswers(files.answers(), people, calendar.today(clock)),
        leave,
        open ->
            demo.verified()
                ? profiles.own(member, id).state() == ProfileState.VERIFIED
                : open.containsAll(leave));
  }

  private long handIn(DemoProfile demo, Member member) {
    long ngoId = member.ngos().iterator().next();
    var begun = profiles.begin(member, ngoId);
    if (begun.version() > 0) {
      return begun.id();
    }
    LocalDate today = calendar.today(clock);
    LocalDate yearStart = new JalaliDate(JalaliDate.yearOf(today), 1, 1).toLocalDate();
    ProfileContent content = demo.on(begun.draft(), today, yearStart);
    for (ProfileStep step : ProfileStep.values()) {
      var now = profiles.own(member, begun.id());
      profiles.write(member, begun.id(), step, profiles.fingerprint(now, step), content);
    }
    Set<String> there =
        documents.of(member, begun.id()).stream().map(Attachment::kind).collect(Collectors.toSet());
    DOCUMENTS.stream()
        .filter(kind -> !there.contains(kind))
        .forEach(kind -> add(member, begun.id(), kind));
    var whole = profiles.own(member, begun.id());
    return profiles.submit(member, begun.id(), profiles.fingerprint(whole)).id();
  }

  private void add(Member member, long id, String kind) {
    String name = kind.toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf";
    documents.add(member, id, kind, name, files.document());
  }
}
