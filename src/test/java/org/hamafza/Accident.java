package org.hamafza;

import org.hamafza.council.ItemDecided;
import org.springframework.context.event.EventListener;

/** Breaks off, once, when a session tells its cases what was decided. */
public class Accident {

  private static final int NEVER = -1;

  private int left = NEVER;

  /** The nth telling from now on fails. */
  public void atDecision(int nth) {
    left = nth;
  }

  @EventListener
  void on(ItemDecided event) {
    if (left != NEVER && --left == 0) {
      left = NEVER;
      throw new IllegalStateException("an accident at " + event.resolutionNumber());
    }
  }
}
