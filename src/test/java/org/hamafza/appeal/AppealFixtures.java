package org.hamafza.appeal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Appeals of test councils, filed as a signatory would. */
@Component
public class AppealFixtures {

  private final Filing filing;
  private final AppealTable table;
  private final AppealRights rights;
  private final Independence independence;
  private final Jobs jobs;
  private final ManualClock clock;

  AppealFixtures(
      Filing filing,
      AppealTable table,
      AppealRights rights,
      Independence independence,
      Jobs jobs,
      ManualClock clock) {
    this.filing = filing;
    this.table = table;
    this.rights = rights;
    this.independence = independence;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Files an appeal; gives its id. */
  public long file(
      TestCouncil council, String signatory, long proposalId, String ground, String hindrance) {
    long id =
        council.as(
            signatory, () -> filing.file(council.member(signatory), proposalId, ground, hindrance));
    jobs.runAll();
    return id;
  }

  /** One that was refused long ago; gives its id. */
  public long ended(TestCouncil council, Proposal proposal) {
    Instant at = clock.instant();
    AppealedDecision decision = new AppealedDecision("DEFERRED", "1399-01-01", null, at, false);
    long id =
        table.insert(
            new Appeal(
                0,
                "test-" + proposal.number(),
                council.id(),
                proposal.id(),
                proposal.leadNgoId(),
                council.personId("officer1"),
                at,
                0,
                decision,
                "",
                "",
                AppealState.FILED,
                null,
                null,
                null,
                1,
                null,
                null));
    table.set(
        id,
        "state = 'REFUSED', admissibility = 'NOT_APPEALABLE', ended_at = ?",
        Timestamp.from(at));
    return id;
  }

  /** As if it had come to its end now. */
  public void end(long id) {
    table.set(id, "state = 'UPHELD', ended_at = ?", Timestamp.from(clock.instant()));
  }

  public String state(long id) {
    return get(id).state().name();
  }

  public Optional<String> admissibility(long id) {
    return Optional.ofNullable(get(id).check().admissibility());
  }

  public String number(long id) {
    return get(id).number();
  }

  /** Who may be named to hear it, by person. */
  public List<Long> candidates(long id) {
    return independence.panel(get(id)).stream().map(person -> person.id()).toList();
  }

  /** Whether this person may read it. */
  public boolean reads(TestCouncil council, String name, long id) {
    try {
      return rights.visible(council.member(name), id) != null;
    } catch (org.hamafza.shared.NotFound keptAway) {
      return false;
    }
  }

  private Appeal get(long id) {
    return table.find(id).orElseThrow();
  }
}
