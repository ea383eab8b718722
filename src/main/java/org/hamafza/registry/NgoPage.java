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

  private static final int CASES = 20;

  private final NgoStandings standings;
  private final VerifiedProfiles verified;
  private final ProfileViews views;
  private final ProfileTable profiles;
  private final ProfileCaseTable runs;
  private final ObjectProvider<NgoCases> cases;
  private final ObjectProvider<NgoPanel> panels;

  NgoPage(
      NgoStandings standings,
      VerifiedProfiles verified,
      ProfileViews views,
      ProfileTable profiles,
      ProfileCaseTable runs,
      ObjectProvider<NgoCases> cases,
      ObjectProvider<NgoPanel> panels) {
    this.standings = standings;
    this.verified = verified;
    this.views = views;
    this.profiles = profiles;
    this.runs = runs;
    this.cases = cases;
    this.panels = panels;
  }

  /** Fills the page, with the cases whose id is below {@code casesBefore}. */
  void addTo(Model model, Member member, Ngo ngo, long casesBefore) {
    boolean own = member.ngos().contains(ngo.id());
    panels.forEach(panel -> panel.addTo(model, member, ngo));
    model.addAttribute("standing", standings.of(ngo));
    model.addAttribute("profileView", views.of(verified.of(ngo)));
    model.addAttribute("own", own);
    model.addAttribute("traces", own || isSecretariat(member, ngo));
    model.addAttribute(
        "runs", profiles.ofNgo(ngo.id()).map(profile -> runs.of(profile.id())).orElse(List.of()));
    List<NgoCases.NgoCase> found =
        cases.stream()
            .flatMap(room -> room.of(member, ngo.id(), casesBefore, CASES + 1).stream())
            .toList();
    model.addAttribute("cases", found.stream().limit(CASES).toList());
    model.addAttribute("nextCases", found.size() > CASES ? found.get(CASES - 1).id() : null);
    model.addAttribute("laterCases", casesBefore != Long.MAX_VALUE);
  }

  private static boolean isSecretariat(Member member, Ngo ngo) {
    return member.hasAny(
        ngo.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR);
  }
}
