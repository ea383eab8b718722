package org.hamafza.review;

import org.hamafza.tasks.DeadlineShifted;
import org.hamafza.tasks.DeadlinesShifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the day after which an agency's silence is consent in step with its task. */
@Component
class OpinionDue {

  private final OpinionTable opinions;

  OpinionDue(OpinionTable opinions) {
    this.opinions = opinions;
  }

  @EventListener
  void on(DeadlinesShifted shifted) {
    for (DeadlineShifted each : shifted.of("GiveAgencyOpinion")) {
      opinions.setDue(each.subject().id(), each.after());
    }
  }
}
