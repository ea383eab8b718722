package org.hamafza.registry;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an NGO shows beside its entry in the registry. */
@Component
class NgoPage {

  private static final int MOST_CASES = 50;

  private final NgoStandings standings;
  private final VerifiedProfiles verified;
  private final ProfileViews views;
  private final ProfileTable profiles;
  private final ProfileCaseTable runs;
  private final ObjectProvider<NgoCases> cases;

  NgoPage(
      NgoStandings standings,
      VerifiedProfiles verified,
      ProfileViews views,
      ProfileTable profiles,
      ProfileCaseTable runs,
      ObjectProvider<NgoCases> cases) {
    this.standings = standings;
    this.verified = verified;
    this.views = views;
    this.profiles = profiles;
    this.runs = runs;
    this.cases = cases;
  }

  void addTo(Model model, Member member, Ngo ngo) {
    boolean own = member.ngos().contains(ngo.id());
    model.addAttribute("standing", standings.of(ngo));
    model.addAttribute("profileView", views.of(verified.of(ngo)));
    model.addAttribute("own", own);
    model.addAttribute("traces", own || isSecretariat(member, ngo));
    model.addAttribute(
        "runs", profiles.ofNgo(ngo.id()).map(profile -> runs.of(profile.id())).orElse(List.of()));
    model.addAttribute(
        "cases",
        cases.stream().flatMap(room -> room.of(member, ngo.id(), MOST_CASES).stream()).toList());
  }

  private static boolean isSecretariat(Member member, Ngo ngo) {
    return member.hasAny(
        ngo.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR);
  }
}
