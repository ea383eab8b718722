package org.hamafza.review;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.springframework.stereotype.Component;

/** A known conflict that somebody finds to be none waits for a second person. */
@Component
class UndecidedDismissals implements WaitingMatters {

  private final DismissalPages dismissals;

  UndecidedDismissals(DismissalPages dismissals) {
    this.dismissals = dismissals;
  }

  @Override
  public List<WaitingMatter> of(Member member) {
    return dismissals.waitingFor(member).entrySet().stream()
        .map(
            each ->
                new WaitingMatter(
                    "/reviews/" + each.getValue().id() + "/conflicts/" + each.getKey().id(),
                    "review.conflicts.waiting",
                    each.getValue().number(),
                    each.getValue().title(),
                    null,
                    null))
        .toList();
  }
}
