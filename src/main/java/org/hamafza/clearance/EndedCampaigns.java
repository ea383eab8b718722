package org.hamafza.clearance;

import org.hamafza.proposals.StateEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What still waits of a case that has ended is no longer asked of the authority. */
@Component
class EndedCampaigns {

  private final Contents contents;

  EndedCampaigns(Contents contents) {
    this.contents = contents;
  }

  @EventListener
  void on(StateEntered event) {
    if (event.state().isEnd()) {
      contents.endWith(event.subject().id());
    }
  }
}
