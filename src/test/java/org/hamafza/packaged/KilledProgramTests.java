package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The program is killed while NGOs submit, officers screen and the members of the council vote, all
 * at once. After a restart, everything that was acknowledged with 2xx is there once, in the case,
 * in the engine and in the record; then the vote goes on to its end. In the long form ({@code mvn
 * verify -Pkills}) it is killed ten times on each database.
 */
@Tag("packaged")
class KilledProgramTests {

  private static final int KILLS = Integer.getInteger("hamafza.kills", 1);
  private static final int ACKNOWLEDGED_BEFORE_VOTE = 8;
  private static final long MINUTES = 5;

  @Test
  void losesAndDoublesNothingOnH2() throws Exception {
    try (PackagedProgram program = PackagedProgram.onH2()) {
      killAndCompare(program);
    }
  }

  @Test
  void losesAndDoublesNothingOnPostgres() throws Exception {
    assumeTrue(KILLS > 1, "Kills on PostgreSQL belong to the long form, `mvn verify -Pkills`.");
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        PackagedProgram program =
            PackagedProgram.onPostgres(server.getJdbcUrl("postgres", "postgres"))) {
      killAndCompare(program);
    }
  }

  private static void killAndCompare(PackagedProgram program) throws Exception {
    Submissions submissions = new Submissions(program);
    List<CouncilVote> votes = new ArrayList<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      Instant begin = Instant.now();
      CouncilVote vote = broughtToTheVote(program, kill);
      workUntilKilled(program, submissions, vote, ballotsBefore(kill));
      program.start();
      assertThat(submissions.every("yazd-ngo")).as("demo loaded once").hasSize(1);
      VoteBooks books = vote.books();
      report(kill, submissions, books, begin);
      assertThat(books.faults()).as("vote on " + vote.number()).isEmpty();
      submissions.compare();
      vote.castTheRest();
      vote.awaitDecision();
      vote.publish();
      votes.add(vote);
      votes.forEach(CouncilVote::compare);
    }
  }

  // Early, in the middle and after the last one, when the count is due: 4, 7, 10, 2, 5, 8, 11 …
  private static int ballotsBefore(int kill) {
    return 1 + 3 * kill % 11;
  }

  private static CouncilVote broughtToTheVote(PackagedProgram program, int kill) {
    CaseForCouncil workshop = new CaseForCouncil(program::as);
    workshop.submit();
    workshop.screen();
    CouncilVote vote = new CouncilVote(workshop.review());
    vote.openBallot("22:%02d".formatted(kill));
    return vote;
  }

  private static void workUntilKilled(
      PackagedProgram program, Submissions submissions, CouncilVote vote, int ballots)
      throws Exception {
    CountDownLatch worked = new CountDownLatch(ACKNOWLEDGED_BEFORE_VOTE);
    CountDownLatch voted = new CountDownLatch(ballots);
    List<Runnable> work = new ArrayList<>(submissions.work(worked::countDown));
    for (String member : vote.members()) {
      work.add(
          () -> {
            await(worked);
            vote.cast(member);
            voted.countDown();
          });
    }
    ExecutorService people = Executors.newFixedThreadPool(work.size());
    List<Future<?>> done = new ArrayList<>();
    work.forEach(each -> done.add(people.submit(each)));
    people.shutdown();
    boolean enough = voted.await(MINUTES, TimeUnit.MINUTES);
    program.kill();
    for (Future<?> each : done) {
      onlySilenceEnds(each);
    }
    assertThat(enough).as("ballots acknowledged").isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(MINUTES, TimeUnit.MINUTES)).as("work acknowledged").isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void onlySilenceEnds(Future<?> work)
      throws InterruptedException, TimeoutException {
    try {
      work.get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException ended) {
      assertThat(ended).hasCauseInstanceOf(PersonOverHttp.NoAnswer.class);
    }
  }

  private static void report(int kill, Submissions submissions, VoteBooks books, Instant begin) {
    System.out.printf(
        "kill %d: %d submissions and %d screenings acknowledged so far; %d ballots acknowledged,"
            + " %d without an answer of which %d were kept; %d s%n",
        kill,
        submissions.submitted().size(),
        submissions.screened().size(),
        books.acknowledged().size(),
        books.unanswered().size(),
        books.recorded().stream().filter(b -> books.unanswered().contains(b.member())).count(),
        Duration.between(begin, Instant.now()).toSeconds());
  }
}
