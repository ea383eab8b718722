package org.hamafza.proposals;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.TestCouncil;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Cases that wait for the council, for tests that begin there. */
@Component
public class ReadyCases {

  private final JdbcClient db;
  private final RuntimeService runtime;
  private final Ngos ngos;
  private final Clock clock;

  ReadyCases(JdbcClient db, RuntimeService runtime, Ngos ngos, Clock clock) {
    this.db = db;
    this.runtime = runtime;
    this.ngos = ngos;
    this.clock = clock;
  }

  /** An NGO of that council with a signatory of that name. */
  public long ngo(TestCouncil council, String signatory) {
    return ngo(council, ProposalFixtures.nextLegalId(), signatory);
  }

  /** The same with a chosen identifier. */
  public long ngo(TestCouncil council, String legalId, String signatory) {
    NgoDetails details =
        new NgoDetails(
            legalId,
            new LocalText("تشکل آزمون " + legalId, "Test NGO " + legalId),
            new Licence(
                "INTERIOR",
                "1",
                LicenceStatus.ACTIVE,
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2023, 1, 1),
                false),
            "PROVINCE",
            Set.of("ENV"),
            Set.of("ISF"),
            Set.of(),
            "",
            "",
            "B",
            null,
            null);
    long id =
        council.as(
            "officer1",
            () -> ngos.register(council.member("officer1"), council.id(), details).id());
    council.addSignatory(signatory, id);
    return id;
  }

  /** A case that was written and reviewed, with its number. */
  private record Written(long id, String number) {}

  /** A case of that NGO whose process waits for the council; amounts in rial. */
  public long ready(
      TestCouncil council, long ngoId, String title, long requested, long total, String agency) {
    Written written = written(council, ngoId, title, requested, total, agency);
    long id = written.id();
    String number = written.number();
    runtime
        .createProcessInstanceByKey("ProposalApproval")
        .businessKey(number)
        .setVariables(
            Map.of(
                "councilId",
                council.id(),
                "proposalId",
                id,
                "workingGroupNeeded",
                false,
                "decisionTerm",
                "45D",
                "decisionDue",
                Date.from(clock.instant().plus(Duration.ofDays(45)))))
        .startBeforeActivity("AwaitCouncil")
        .execute();
    return id;
  }

  /** A case of that NGO that was reviewed and goes by the fast track; amounts in rial. */
  public long fastTrack(
      TestCouncil council, long ngoId, String title, long requested, long total, String agency) {
    Written written = written(council, ngoId, title, requested, total, agency);
    db.sql("update proposal set crisis_confirmed = true where id = ?").param(written.id()).update();
    return reviewed(council, written, requested, "CRISIS_FAST_TRACK", "VoteByCircular");
  }

  /** A case of that NGO that belongs to a crisis and waits for a session; amounts in rial. */
  public long waiting(
      TestCouncil council, long ngoId, String title, long requested, long total, String agency) {
    Written written = written(council, ngoId, title, requested, total, agency);
    db.sql("update proposal set crisis_confirmed = true where id = ?").param(written.id()).update();
    return reviewed(council, written, requested, "COUNCIL_REGULAR", "AwaitCouncil");
  }

  /** A case of that NGO that was reviewed and that the secretariat decides; amounts in rial. */
  public long small(
      TestCouncil council, long ngoId, String title, long requested, long total, String agency) {
    Written written = written(council, ngoId, title, requested, total, agency);
    return reviewed(council, written, requested, "SECRETARIAT", "DecideInSecretariat");
  }

  private long reviewed(
      TestCouncil council, Written written, long requested, String route, String activity) {
    db.sql("update proposal set submitted_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), written.id())
        .update();
    Map<String, Object> variables = new HashMap<>();
    variables.put("councilId", council.id());
    variables.put("proposalId", written.id());
    variables.put("workingGroupNeeded", false);
    variables.put("reviewRoute", route);
    variables.put("riskLevel", "LOW");
    variables.put("requested", requested);
    variables.put("amountSmall", 500_000_000L);
    variables.put("amountMedium", 2_000_000_000L);
    variables.put("amountLarge", 10_000_000_000L);
    variables.put("amountFastTrack", 5_000_000_000L);
    variables.put("decisionTerm", "45D");
    variables.put("decisionDue", Date.from(clock.instant().plus(Duration.ofDays(45))));
    variables.put(
        "policyDate", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).toString());
    runtime
        .createProcessInstanceByKey("ProposalApproval")
        .businessKey(written.number())
        .setVariables(variables)
        .startBeforeActivity(activity)
        .execute();
    return written.id();
  }

  private Written written(
      TestCouncil council, long ngoId, String title, long requested, long total, String agency) {
    ProposalContent content =
        new ProposalContent(
            new LocalText(title, title),
            "ENV",
            null,
            Set.of("ISF"),
            new LocalText("", ""),
            new LocalText("", ""),
            100,
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2021, 6, 1),
            List.of(),
            List.of(),
            requested,
            total - requested,
            0L,
            total,
            Set.of(),
            Set.of(agency),
            null,
            Set.of(),
            Set.of(),
            Set.of());
    String json = ProposalJson.write(content);
    Timestamp now = Timestamp.from(clock.instant());
    long author = council.personId("officer1");
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    String number = council.council().code() + "-1399-P-" + ngoId + title.hashCode();
    db.sql(
            """
            insert into proposal (council_id, lead_ngo_id, number, state, state_since, version_no, \
            draft_content, title_fa, title_en, search_key, area, created_by, created_at) \
            values (?, ?, ?, 'READY_FOR_DECISION', ?, 1, ?, ?, ?, ?, 'ENV', ?, ?)""")
        .params(council.id(), ngoId, number, now, json, title, title, title, author, now)
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    db.sql(
            """
            insert into proposal_version (proposal_id, version_no, content, sha256, area, \
            requested, own, other, total, starts_on, ends_on, submitted_by, submitted_at) \
            values (?, 1, ?, ?, 'ENV', ?, ?, 0, ?, ?, ?, ?, ?)""")
        .params(id, frozen(content), "0".repeat(64), requested, total - requested, total)
        .params(content.startsOn(), content.endsOn(), author, now)
        .update();
    db.sql(
            """
            insert into cover_sheet (proposal_id, recommendation, average, spread, \
            lowest_criterion, share_percent, tranche_percent, crisis_tranche_percent, extra, \
            max_grant, advice, frozen) \
            values (?, 'APPROVE', 80, 5, 3, 80, 40, 60, 'NONE', ?, 'APPROVE', true)""")
        .params(id, Math.min(requested, total / 100 * 80))
        .update();
    db.sql(
            """
            insert into review_slot (proposal_id, round, reviewer_role, contribution, state, \
            rubric_from) select ?, 1, 'SUBJECT_EXPERT', 'SCORE', 'PENDING', max(valid_from) \
            from rubric_criterion""")
        .param(id)
        .update();
    return new Written(id, number);
  }

  // As versions are frozen, here without files.
  private static String frozen(ProposalContent content) {
    Map<String, Object> whole = ProposalJson.map(content);
    whole.put("files", List.of());
    return CanonicalJson.write(whole);
  }
}
