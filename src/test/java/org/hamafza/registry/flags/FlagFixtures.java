package org.hamafza.registry.flags;

import org.hamafza.TestCouncil;
import org.hamafza.registry.FlagKind;
import org.springframework.stereotype.Component;

/** Flags NGOs as two officers would. */
@Component
public class FlagFixtures {

  private final NgoFlags flags;

  FlagFixtures(NgoFlags flags) {
    this.flags = flags;
  }

  /** The NGO has an open flag of that kind from now on. */
  public void raise(TestCouncil council, long ngoId, FlagKind kind) {
    long flag =
        council.as(
            "officer1", () -> flags.set(council.member("officer1"), ngoId, kind, "آزمون", null));
    if (kind.blocks()) {
      council.run(
          "officer2", () -> flags.decide(council.member("officer2"), ngoId, flag, true, ""));
    }
  }
}
