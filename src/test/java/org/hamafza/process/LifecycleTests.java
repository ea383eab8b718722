package org.hamafza.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.WholeCase;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T06 from the proposal to the grade, as the people of the council do it. */
@DatabaseTest
class LifecycleTests {

  @Autowired TestCouncils councils;
  @Autowired WholeCase whole;
  @Autowired Proposals proposals;
  @Autowired Resolutions resolutions;
  @Autowired Numbers numbers;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;

  @Test
  void theWholeCaseRuns() {
    clock.setDay(LocalDate.of(2020, 10, 3));
    TestCouncil isf = councils.found("ISF");
    numbers.continueAfter("ISF-P", 1399, 41);
    Proposal proposal = whole.admitted(isf, "ngo-n06");
    assertThat(proposal.number()).isEqualTo("ISF-1399-P-0042");

    whole.reviewed(isf);
    assertThat(state(proposal)).isEqualTo(ProposalState.READY_FOR_DECISION);

    whole.agenda(isf, List.of(), List.of(proposal.id()));
    whole.opened(isf, List.of("JUSTICE", "WOMEN"));
    whole.voted(isf, Map.of("ENVIRONMENT", "COI-4"), Map.of("HERITAGE", "NO", "HEALTH", "ABSTAIN"));
    Resolution resolution = resolutions.on(proposal.id()).orElseThrow();
    assertThat(resolution.number()).isEqualTo("1399-01-01");
    assertThat(state(proposal)).isEqualTo(ProposalState.ON_AGENDA);
    whole.closed(isf);
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);

    whole.grouped(isf, "ngo-n06");
    whole.followedUp(isf, "ngo-n06");
    whole.graded(isf, "ngo-n06");
    assertThat(state(proposal)).isEqualTo(ProposalState.CLOSED);
    everybodyWouldHaveBeenReminded(isf);
  }

  // Except in a session, where everybody waits for the end of the same minutes.
  private void everybodyWouldHaveBeenReminded(TestCouncil council) {
    List<String> percents =
        db.sql(
                """
                select percents from work_item where council_id = ? and counted_from is not null \
                and next_percent = 50 and next_at is not null""")
            .param(council.id())
            .query(String.class)
            .list();
    long all =
        db.sql(
                """
                select count(*) from work_item where council_id = ? \
                and element_id not in ('DeclareConflict', 'CastVote')""")
            .param(council.id())
            .query(Long.class)
            .single();
    assertThat(percents).containsOnly("50/100/200").hasSize((int) all);
  }

  private ProposalState state(Proposal proposal) {
    return proposals.get(proposal.id()).state();
  }
}
