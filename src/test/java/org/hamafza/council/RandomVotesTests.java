package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Random items of random councils, in meetings and by letter, on the rules and through the tables,
 * against {@link CouncilModel} and {@link CircularModel}. What is Java, and the quorum by its
 * table, is compared for all; majority and outcome, of which slow tables are asked, for some. More
 * of them by {@code -Dhamafza.votes=…} and {@code -Dhamafza.tables=…}, others by {@code
 * -Dhamafza.seed=…}.
 */
class RandomVotesTests {

  private static final int VOTES = Integer.getInteger("hamafza.votes", 100_000);
  private static final int TABLES = Integer.getInteger("hamafza.tables", 2_000);
  private static final long SEED = Long.getLong("hamafza.seed", 1399);

  private final VoteTables tables = new VoteTables();

  /** A vote as it was played: what the item holds, and what the table of outcomes has to know. */
  private record Played(
      int p, boolean quorumMet, Tally tally, BallotRule ballot, boolean casting) {}

  /** What a test looks at after the numbers of a vote were compared. */
  private interface Look {
    void at(CouncilModel model, Played played, String as);
  }

  private static List<CouncilModel.Voter> voters(List<ConflictDeclarations.Called> called) {
    return called.stream().map(c -> new CouncilModel.Voter(c.fills(), c.personId())).toList();
  }

  @Test
  void theRulesAgreeWithTheModel() {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger circulars = new AtomicInteger();
    many(
        VOTES,
        SEED,
        false,
        (model, played, as) -> {
          if (model.isCircular()) {
            circulars.addAndGet(played.quorumMet() ? 1 : 0);
          } else {
            opened.addAndGet(model.opens() ? 1 : 0);
          }
        });
    assertThat(opened.get()).as("votes held, seed " + SEED).isGreaterThan(VOTES / 5);
    assertThat(circulars.get()).as("enough letters, seed " + SEED).isGreaterThan(VOTES / 50);
  }

  @Test
  void theTablesAgreeWithTheModel() {
    Set<String> meetings = new TreeSet<>();
    Set<String> circulars = new TreeSet<>();
    many(
        TABLES,
        SEED + 1,
        true,
        (model, played, as) -> {
          String outcome = tables.outcome(facts(model, played), model.casting);
          assertThat(outcome)
              .as(as)
              .isEqualTo(model.isCircular() ? new CircularModel(model).outcome() : model.outcome());
          (model.isCircular() ? circulars : meetings).add(outcome);
        });
    assertThat(meetings)
        .as("seed " + (SEED + 1))
        .contains("NO_QUORUM", "DEFERRED_COI", "DEFERRED", "APPROVED", "REJECTED")
        .contains("APPROVED_PARTIAL+partial+conditional", "APPROVED+casting");
    assertThat(circulars)
        .as("seed " + (SEED + 1))
        .contains("NO_QUORUM", "DEFERRED", "APPROVED", "REJECTED")
        .contains("APPROVED_PARTIAL+partial", "APPROVED_CONDITIONAL+conditional");
  }

  private void many(int times, long seed, boolean byTable, Look look) {
    Random random = new Random(seed);
    RandomItem items = new RandomItem(random);
    for (int i = 0; i < times; i++) {
      String as = "item " + i + " of seed " + seed;
      try {
        CouncilModel model = items.next();
        look.at(model, play(model, random, byTable, as), as);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(as + ": " + e.getMessage(), e);
      }
    }
  }

  private static Map<String, Object> facts(CouncilModel model, Played played) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("quorumMet", played.quorumMet());
    facts.put("eligiblePresent", played.p());
    facts.put("minEligible", played.ballot().minEligible());
    facts.put("deferVotes", played.tally().defer());
    facts.put("deferrals", model.deferrals);
    facts.put("yes", played.tally().yes());
    facts.put("no", played.tally().no());
    facts.put("needed", played.ballot().needed());
    facts.put("castingAllowed", played.casting());
    facts.put("amountGranted", model.granted);
    facts.put("requested", model.requested);
    facts.put("conditions", model.conditions);
    facts.put("deferralMax", model.deferralMax);
    return facts;
  }

  private Played play(CouncilModel model, Random random, boolean byTable, String as) {
    return model.isCircular() ? circular(model, random, byTable, as) : meeting(model, byTable, as);
  }

  private Played meeting(CouncilModel model, boolean byTable, String as) {
    PlayedItem played = new PlayedItem(model, tables::effect);
    Electorate electorate = played.at(model.atOpening);
    assertThat(played.roll.votingSeats()).as(as).isEqualTo(model.seats());
    assertThat(played.roll.filled(model.atOpening)).as(as).hasSize(model.filled(model.atOpening));
    assertThat(voters(electorate.entitled()))
        .as(as)
        .containsExactlyInAnyOrderElementsOf(model.voters());
    nobodyTwice(electorate.entitled(), as);
    QuorumRule session = tables.quorum(model, played.roll.votingSeats());
    assertThat(session.quorum()).as(as).isEqualTo(model.quorum());
    assertThat(played.roll.meets(session, model.atCall))
        .as(as)
        .isEqualTo(model.quorate(model.atCall, model.sessionReps()));
    BallotRule ballot = majority(model, electorate.entitled().size(), byTable, as);
    BallotCheck check = BallotCheck.of(electorate, session, ballot);
    assertThat(check.quorumMet())
        .as(as)
        .isEqualTo(model.quorate(model.atOpening, model.repsWanted()));
    assertThat(check.presided()).as(as).isEqualTo(model.presided());
    assertThat(check.possible()).as(as).isEqualTo(model.opens());
    assertThat(voters(check.voters())).as(as).containsExactlyInAnyOrderElementsOf(model.electors());
    boolean casting =
        model.castingOn
            && SessionType.valueOf(model.sessionType).knowsCastingVote()
            && electorate.castingSeat().isPresent();
    assertThat(casting).as(as).isEqualTo(model.mayBreakTies());
    boolean met = check.quorumMet() && played.roll.meets(check.quorum(), model.atClosing);
    assertThat(met)
        .as(as)
        .isEqualTo(
            model.quorate(model.atOpening, model.repsWanted())
                && model.quorate(model.atClosing, model.repsWanted()));
    Tally tally = played.tally(check.possible());
    if (model.opens()) {
      counts(model, tally, model.electors(), as);
    }
    return new Played(check.voters().size(), met, tally, ballot, casting);
  }

  private Played circular(CouncilModel model, Random random, boolean byTable, String as) {
    CircularModel letter = new CircularModel(model);
    PlayedCircular played = new PlayedCircular(model, tables::effect, random);
    assertThat(voters(played.electors()))
        .as(as)
        .containsExactlyInAnyOrderElementsOf(letter.electors());
    nobodyTwice(played.electors(), as);
    CircularCounts.Facts facts = played.facts();
    assertThat(facts.votingSeats()).as(as).isEqualTo(model.seats());
    int p = letter.cast().size();
    assertThat(facts.ballots()).as(as).isEqualTo(p);
    QuorumRule rule = tables.quorum(model, facts.votingSeats());
    BallotRule ballot = majority(model, facts.ballots(), byTable, as);
    Map<String, Object> counted = played.count(rule, ballot);
    assertThat(counted)
        .as(as)
        .containsEntry("quorum", model.quorum())
        .containsEntry("quorum_met", letter.quorumMet())
        .containsEntry("eligible", p)
        .containsEntry("present_seats", p)
        .containsEntry("majority", model.majority())
        .containsEntry("needed", model.needed(p))
        .containsEntry("min_eligible", model.least(p));
    Tally tally =
        new Tally(
            (Integer) counted.get("yes_votes"),
            (Integer) counted.get("no_votes"),
            (Integer) counted.get("abstentions"),
            (Integer) counted.get("defer_votes"));
    counts(model, tally, letter.cast(), as);
    return new Played(p, (Boolean) counted.get("quorum_met"), tally, ballot, false);
  }

  /** By the table, or else as the model has it. */
  private BallotRule majority(CouncilModel model, int p, boolean byTable, String as) {
    boolean secret = model.itemKind.equals("SANCTION");
    if (!byTable) {
      return new BallotRule(
          model.majority(),
          model.needed(p),
          model.least(p),
          secret,
          model.repsWanted(),
          model.itemKind.equals("APPEAL"));
    }
    BallotRule ballot = tables.majority(model, model.seats(), p);
    assertThat(ballot.majority()).as(as).isEqualTo(model.majority());
    assertThat(ballot.needed()).as(as).isEqualTo(model.needed(p));
    assertThat(ballot.minEligible()).as(as).isEqualTo(model.least(p));
    assertThat(ballot.secret()).as(as).isEqualTo(secret);
    return ballot;
  }

  private static void counts(
      CouncilModel model, Tally tally, List<CouncilModel.Voter> voters, String as) {
    assertThat(tally)
        .as(as)
        .isEqualTo(
            new Tally(
                model.count("YES", voters),
                model.count("NO", voters),
                model.count("ABSTAIN", voters),
                model.count("DEFER", voters)));
  }

  private static void nobodyTwice(List<ConflictDeclarations.Called> entitled, String as) {
    assertThat(entitled.stream().map(ConflictDeclarations.Called::personId))
        .as(as)
        .doesNotHaveDuplicates();
    assertThat(entitled.stream().map(ConflictDeclarations.Called::fills))
        .as(as)
        .doesNotHaveDuplicates();
  }
}
