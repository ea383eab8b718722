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
  void aPageOfTheNavigationNeedsNoWayBack() {
    assertThat(addresses("/")).isEmpty();
    assertThat(addresses("/proposals")).isEmpty();
  }

  @Test
  void nobodyIsLedToWhatTheNavigationDoesNotOffer() {
    assertThat(addresses("/people/4")).isEmpty();
  }

  private static List<String> addresses(String path) {
    return Trail.of(path, NAVIGATION).stream().map(Crumb::href).toList();
  }
}
