package org.hamafza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTests {

  private static final List<NavigationEntry> NAVIGATION =
      List.of(
          new NavigationEntry("/", "web.nav.home", false),
          new NavigationEntry("/tasks", "web.nav.tasks", false),
          new NavigationEntry("/proposals", "web.nav.proposals", false),
          new NavigationEntry("/projects", "web.nav.projects", false));

  @Test
  void aPieceOfWorkStandsBelowTheTasks() {
    assertThat(Trail.root("/proposals/screen-proposal/12")).isEqualTo("/tasks");
    assertThat(addresses("/proposals/screen-proposal/12")).containsExactly("/", "/tasks");
  }

  @Test
  void aPageLeadsBackToTheOneAboveIt() {
    assertThat(addresses("/proposals/7")).containsExactly("/", "/proposals");
    assertThat(addresses("/proposals/7/check")).containsExactly("/", "/proposals", "/proposals/7");
    assertThat(addresses("/groups/3")).containsExactly("/", "/projects", "/groups");
  }

  @Test
  void theWayBackFromATemplateLeadsToTheTemplatesOfItsCouncil() {
    String page = "/letters/templates/REJECTED";
    assertThat(Trail.of(page, "7", NAVIGATION))
        .extracting(Crumb::href)
        .contains("/letters/templates?council=7");
    assertThat(Trail.of(page, "x", NAVIGATION))
        .extracting(Crumb::href)
        .contains("/letters/templates");
    assertThat(Trail.of("/proposals/7/check", "7", NAVIGATION))
        .extracting(Crumb::href)
        .contains("/proposals/7");
  }

  @Test
  void aPageOfTheNavigationNeedsNoWayBack() {
    assertThat(addresses("/")).isEmpty();
    assertThat(addresses("/proposals")).isEmpty();
  }

  @Test
  void nobodyIsLedToWhatTheNavigationDoesNotOffer() {
    assertThat(addresses("/people/4")).isEmpty();
  }

  private static List<String> addresses(String path) {
    return Trail.of(path, null, NAVIGATION).stream().map(Crumb::href).toList();
  }
}
