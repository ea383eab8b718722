package org.hamafza.registry.flags;

import org.hamafza.TestCouncil;
import org.hamafza.identity.Member;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngos;
import org.springframework.stereotype.Component;

/** Flags NGOs as two officers would. */
@Component
public class FlagFixtures {

  private final NgoFlags flags;
  private final Ngos ngos;

  FlagFixtures(NgoFlags flags, Ngos ngos) {
    this.flags = flags;
    this.ngos = ngos;
  }

  /** The integrity case about the NGO ends: found true, or not. */
  public void end(TestCouncil council, long ngoId, boolean upheld) {
    council.run(
        "officer1",
        () -> flags.lift(council.member("officer1"), ngoId, open(council, ngoId), upheld, "رأی"));
    council.run(
        "officer2",
        () -> flags.decide(council.member("officer2"), ngoId, open(council, ngoId), true, ""));
  }

  private long open(TestCouncil council, long ngoId) {
    Member officer = council.member("officer1");
    return flags.of(officer, ngos.get(ngoId)).stream()
        .filter(flag -> flag.kind().blocks() && flag.state() == Flag.State.OPEN)
        .findFirst()
        .orElseThrow()
        .id();
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
