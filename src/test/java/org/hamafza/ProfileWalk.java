package org.hamafza;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Profile;
import org.hamafza.registry.ProfileCase;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Walks the verification of a profile: a possible duplicate, a deficiency, a verdict that the
 * secretary sends back once. A witness sees every piece of work before and after it is done.
 */
@Component
class ProfileWalk {

  private static final int MOST = 30;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 11, 1);

  private final TestCouncils councils;
  private final ProfileFixtures fixtures;
  private final TaskInbox inbox;
  private final Walk walk;
  private final Jobs jobs;
  private final ManualClock clock;

  ProfileWalk(
      TestCouncils councils,
      ProfileFixtures fixtures,
      TaskInbox inbox,
      Walk walk,
      Jobs jobs,
      ManualClock clock) {
    this.councils = councils;
    this.fixtures = fixtures;
    this.inbox = inbox;
    this.walk = walk;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Walks until nothing is left to do; gives the run as it ended. */
  ProfileCase go(Walk.Witness witness) {
    clock.setDay(FIRST_DAY);
    TestCouncil council = councils.found();
    fixtures.knownNgo(council, "namesake");
    Ngo ngo = fixtures.knownNgo(council, "admin");
    Profile profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    WalkedCase walked = WalkedCase.of(council, run.id(), "profile");
    for (int i = 0; i < MOST; i++) {
      List<WorkItem> open = open(run);
      if (open.isEmpty()) {
        return fixtures.run(council, "admin", profile.id());
      }
      WorkItem item = open.get(0);
      walk.work(
          walked, item, witness, () -> open(run).stream().anyMatch(i2 -> i2.id() == item.id()));
      jobs.runAll();
    }
    throw new IllegalStateException("the case runs in a circle: " + open(run));
  }

  private List<WorkItem> open(ProfileCase run) {
    return inbox.openOn("profile", run.id());
  }
}
