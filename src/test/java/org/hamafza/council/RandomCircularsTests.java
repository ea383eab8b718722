package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Random votes by letter of councils of 3 to 30 seats on the engine, against {@link CircularModel}:
 * one for every five of the sessions of {@link RandomSessionsTests}, by the same settings.
 */
@DatabaseTest
@Tag("once")
@Import(ReadyCases.class)
class RandomCircularsTests extends RandomScenery {

  private static final int LETTERS = Math.max(1, Integer.getInteger("hamafza.sessions", 50) / 5);
  private static final int SIZES = 28;

  @Autowired private AgendaRows agenda;

  private String as;

  @Test
  void theEngineAgreesWithTheModel() {
    for (int i = 0; i < LETTERS; i++) {
      int n = 3 + i * 17 % SIZES;
      as = "vote by letter " + i + " of seed " + SEED + ", " + n + " seats";
      try {
        play(n);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(as + ": " + e.getMessage(), e);
      }
    }
  }

  private void play(int n) {
    List<CouncilModel.Place> places = found(n);
    CouncilModel model = items.filled(new CouncilModel(places, "CIRCULAR_CRISIS", "PROPOSAL"));
    model.tied.clear();
    model.deferrals = 0;
    model.deferralMax = 2;
    model.requested = 1_000_000;
    model.granted = random.nextBoolean() ? 1_000_000 : 500_000;
    long id = cases.fastTrack(council, ngo, "طرح فوری", 1_000_000, 2_000_000, "RCS");
    jobs.runAll();
    meeting.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
    meeting.complete(
        CLERK,
        "FixProposition",
        form(
            "textFa",
            "بند",
            "amountGranted",
            Long.toString(model.granted),
            "conditionsFa",
            "شرط\n".repeat(model.conditions)));
    while (letters(model, id)) {
      jobs.runAll();
    }
    // After the reminders, because jobs that end each other do not run in one go.
    for (int hours : new int[] {41, 7}) {
      clock.advance(Duration.ofHours(hours));
      jobs.runAll();
    }
    for (WorkItem task : open("proposal", id, "ExplainDecision")) {
      meeting.complete(CLERK, task, form("reason", Meeting.REASON));
    }
    compare(id, model, new CircularModel(model));
  }

  /** Whoever wants to declare or vote does so; whether anybody did. */
  private boolean letters(CouncilModel model, long id) {
    List<WorkItem> tasks = new ArrayList<>(inbox.openOn("proposal", id));
    Collections.shuffle(tasks, random);
    boolean any = false;
    for (WorkItem task : tasks) {
      boolean declares = task.element().equals("DeclareConflict");
      boolean votes = task.element().equals("CastVote");
      Map<Long, String> answers = declares ? model.declares : model.ballots;
      String answer = declares || votes ? answers.get(task.assigneeId()) : null;
      if (answer != null) {
        act(task, declares ? form("code", answer, "note", "x") : form("choice", answer));
        any = true;
      }
    }
    return any;
  }

  private void compare(long proposalId, CouncilModel model, CircularModel letter) {
    AgendaItem item = agenda.latestAbout(proposalId).orElseThrow();
    AgendaItem.Vote vote = item.vote();
    List<CouncilModel.Voter> cast = letter.cast();
    int p = cast.size();
    assertThat(List.of(vote.quorum(), vote.eligible(), vote.needed(), vote.minEligible()))
        .as(as)
        .containsExactly(model.quorum(), p, model.needed(p), model.least(p));
    assertThat(vote.majority()).as(as).isEqualTo(model.majority());
    assertThat(vote.quorumMet()).as(as).isEqualTo(letter.quorumMet());
    assertThat(List.of(vote.yes(), vote.no(), vote.abstain(), vote.defer()))
        .as(as)
        .containsExactly(
            model.count("YES", cast),
            model.count("NO", cast),
            model.count("ABSTAIN", cast),
            model.count("DEFER", cast));
    String outcome =
        vote.outcome()
            + (vote.partial() ? "+partial" : "")
            + (vote.conditional() ? "+conditional" : "")
            + (vote.castingVote() ? "+casting" : "");
    assertThat(outcome).as(as).isEqualTo(letter.outcome());
    List<Long> voted =
        db.sql("select person_id from ballot where item_id = ?")
            .param(item.id())
            .query(Long.class)
            .list();
    assertThat(voted)
        .as(as)
        .containsExactlyInAnyOrderElementsOf(
            cast.stream().map(CouncilModel.Voter::person).toList());
  }
}
