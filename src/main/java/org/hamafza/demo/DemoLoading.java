package org.hamafza.demo;

import org.hamafza.identity.StartTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the demo data once the program answers, so that nobody waits for it; on one node only. */
@Component
@Profile("demo")
class DemoLoading {

  private static final Logger log = LoggerFactory.getLogger(DemoLoading.class);

  private final StartTurn turn;
  private final DemoFoundation foundation;
  private final DemoNeeds needs;
  private final DemoProfiles profiles;
  private final DemoCalls calls;
  private final DemoStory story;
  private final DemoAppeals appeals;
  private final DemoContents contents;
  private final DemoSignInsLog signIns;

  DemoLoading(
      StartTurn turn,
      DemoFoundation foundation,
      DemoNeeds needs,
      DemoProfiles profiles,
      DemoCalls calls,
      DemoStory story,
      DemoAppeals appeals,
      DemoContents contents,
      DemoSignInsLog signIns) {
    this.turn = turn;
    this.foundation = foundation;
    this.needs = needs;
    this.profiles = profiles;
    this.calls = calls;
    this.story = story;
    this.appeals = appeals;
    this.contents = contents;
    this.signIns = signIns;
  }

  @EventListener
  void ready(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      turn.during(this::load);
    }
  }

  private void load() {
    foundation.lay();
    signIns.print();
    tell();
  }

  // A program without some of its demo cases is worth more than none.
  private void tell() {
    try {
      needs.tell();
      profiles.tell();
      calls.tell();
      story.tell();
      appeals.tell();
      contents.tell();
      log.info("The demo data is complete");
    } catch (RuntimeException broken) {
      log.error("The demo data is not complete", broken);
    }
  }
}
