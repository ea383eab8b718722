package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;

/** Quorum and tally against a small model written from the rules, not from the code. */
class RollTests {

  private static final LocalText NAME = new LocalText("کرسی", "Seat");

  private static RollSeat seat(
      long id, Long person, boolean voting, String kind, Long alternateOf) {
    return new RollSeat(
        id,
        "S" + id,
        NAME,
        person,
        voting,
        kind.equals("chair"),
        kind.equals("acting"),
        kind.equals("ngo"),
        alternateOf,
        null,
        (int) id);
  }

  /** Seat 1 is the chair, 2 the acting chair, the last two voting seats are of NGOs. */
  private static Roll council(int n, Set<Long> vacant) {
    List<RollSeat> seats = new ArrayList<>();
    for (long id = 1; id <= n; id++) {
      String kind = id == 1 ? "chair" : id == 2 ? "acting" : id > n - 2 ? "ngo" : "";
      seats.add(seat(id, vacant.contains(id) ? null : 100 + id, true, kind, null));
    }
    seats.add(seat(n + 1L, 900L, false, "ngo", (long) n));
    return new Roll(seats);
  }

  @Property(tries = 2000)
  void quorumAgreesWithTheModel(
      @ForAll @IntRange(min = 3, max = 30) int n,
      @ForAll @IntRange(min = 0, max = 30) int quorum,
      @ForAll boolean chairRequired,
      @ForAll @IntRange(min = 0, max = 2) int ngoReps,
      @ForAll long seed) {
    Random random = new Random(seed);
    Set<Long> vacant = new HashSet<>();
    Set<Long> present = new HashSet<>();
    for (long id = 1; id <= n + 1; id++) {
      if (random.nextInt(10) == 0) {
        vacant.add(id);
      }
      if (random.nextInt(4) > 0) {
        present.add(id);
      }
    }
    Roll roll = council(n, vacant);

    int filled = 0;
    int reps = 0;
    boolean chair = false;
    for (long id = 1; id <= n; id++) {
      boolean own = present.contains(id) && !vacant.contains(id);
      boolean byAlternate = id == n && present.contains(n + 1L);
      if (own || byAlternate) {
        filled++;
        reps += id > n - 2 && id > 2 ? 1 : 0;
        chair |= id <= 2;
      }
    }
    boolean expected = filled >= quorum && (!chairRequired || chair) && reps >= ngoReps;

    QuorumRule rule = new QuorumRule("ABSOLUTE_PRESENT", n, quorum, chairRequired, ngoReps);
    assertThat(roll.votingSeats()).isEqualTo(n);
    assertThat(roll.filled(present)).hasSize(filled);
    assertThat(roll.meets(rule, present)).isEqualTo(expected);
  }

  @Property
  void nobodySitsTwice(@ForAll @IntRange(min = 3, max = 30) int n, @ForAll long seed) {
    Random random = new Random(seed);
    Set<Long> present = new HashSet<>();
    for (long id = 1; id <= n + 1; id++) {
      if (random.nextBoolean()) {
        present.add(id);
      }
    }
    assertThat(council(n, Set.of()).filled(present))
        .extracting(Roll.Filled::personId)
        .doesNotHaveDuplicates();
  }

  @Property
  void whoDoesNotVoteAbstains(
      @ForAll @IntRange(min = 0, max = 10) int yes,
      @ForAll @IntRange(min = 0, max = 10) int no,
      @ForAll @IntRange(min = 0, max = 10) int defer,
      @ForAll @IntRange(min = 0, max = 10) int abstain,
      @ForAll @IntRange(min = 0, max = 10) int silent) {
    List<VoteChoice> cast = new ArrayList<>();
    add(cast, VoteChoice.YES, yes);
    add(cast, VoteChoice.NO, no);
    add(cast, VoteChoice.DEFER, defer);
    add(cast, VoteChoice.ABSTAIN, abstain);
    assertThat(Tally.of(cast, cast.size() + silent))
        .isEqualTo(new Tally(yes, no, abstain + silent, defer));
  }

  private static void add(List<VoteChoice> cast, VoteChoice choice, int times) {
    for (int i = 0; i < times; i++) {
      cast.add(choice);
    }
  }

  @Test
  void theActingChairPresidesWhereTheChairIsAway() {
    Roll roll = council(11, Set.of());
    assertThat(roll.presiding(Set.of(1L, 2L)).orElseThrow().personId()).isEqualTo(101);
    assertThat(roll.presiding(Set.of(2L, 3L)).orElseThrow().personId()).isEqualTo(102);
    assertThat(roll.presiding(Set.of(3L, 4L))).isEmpty();
  }

  @Test
  void anAlternateCountsAsTheSeatItFillsAndOnlyWhileThatIsEmpty() {
    Roll roll = council(11, Set.of());
    assertThat(roll.filled(Set.of(12L)))
        .extracting(f -> f.seat().seatId(), Roll.Filled::personId)
        .containsExactly(tuple(11L, 900L));
    assertThat(roll.filled(Set.of(11L, 12L)))
        .extracting(Roll.Filled::personId)
        .containsExactly(111L);
  }
}
