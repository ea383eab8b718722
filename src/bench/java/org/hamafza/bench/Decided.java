package org.hamafza.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hamafza.TestCouncil;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of proposals: sessions, resolutions, projects and working groups. */
final class Decided {

  // More sessions than a page shows, also of few proposals.
  private static final int SESSIONS = 30;
  private static final int MOST_ITEMS = 10;
  private static final String APPROVED =
      "('APPROVED', 'APPROVED_CONDITIONAL', 'RUNNING', 'CLOSED')";
  private static final Instant FIRST_SESSION = Instant.parse("2015-04-01T06:30:00Z");

  private final JdbcClient db;
  private final TestCouncil council;

  Decided(ApplicationContext program, TestCouncil council) {
    db = program.getBean(JdbcClient.class);
    this.council = council;
  }

  void courses() {
    List<Long> decided =
        db.sql("select id from proposal where state in " + APPROVED + " order by id")
            .query(Long.class)
            .list();
    int items = Math.min(MOST_ITEMS, Math.max(1, decided.size() / SESSIONS));
    for (int i = 0; i < decided.size(); i += items) {
      session(i / items, decided.subList(i, Math.min(decided.size(), i + items)));
    }
    resolutions();
    projects();
  }

  private void session(int i, List<Long> proposals) {
    Timestamp at = Timestamp.from(FIRST_SESSION.plus(3L * i, ChronoUnit.DAYS));
    db.sql(
            """
            insert into council_session (council_id, jalali_year, session_no, number, kind, \
            starts_at, place, state, called_by, called_at, published_at) \
            values (?, ?, ?, ?, 'REGULAR', ?, 'تالار', 'PUBLISHED', ?, ?, ?)""")
        .params(council.id(), 1394 + i / 100, i % 100 + 1, "BENCH-S-" + i, at)
        .params(council.personId("seat-secretary"), at, at)
        .update();
    for (int j = 0; j < proposals.size(); j++) {
      db.sql(
              """
              insert into agenda_item (session_id, position, kind, proposal_id, title_fa, \
              title_en, state) select s.id, ?, 'PROPOSAL', p.id, p.title_fa, p.title_en, \
              'DECIDED' from council_session s join proposal p on p.id = ? where s.number = ?""")
          .params(j + 1, proposals.get(j), "BENCH-S-" + i)
          .update();
    }
  }

  private void resolutions() {
    db.sql(
            """
            insert into resolution (council_id, session_id, item_id, order_no, number, \
            proposal_id, text_fa, text_en, search_text, outcome, flag_partial, \
            flag_conditional, flag_casting, amount_granted, conditions_fa, conditions_en, \
            reason, responsible, adopted_at, published_at, content, sha256) \
            select p.council_id, s.id, a.id, a.position, 'R-' || a.id, p.id, p.title_fa, \
            p.title_en, p.search_key, 'APPROVED', false, false, false, 900000000, '', '', '', \
            '', s.starts_at, s.starts_at, '{}', v.sha256 from agenda_item a \
            join council_session s on s.id = a.session_id join proposal p on p.id = a.proposal_id \
            join proposal_version v on v.proposal_id = p.id order by a.id""")
        .update();
  }

  private void projects() {
    db.sql(
            """
            insert into project (proposal_id, council_id, ngo_id, resolution_number, granted, \
            own, other, total, starts_on, ends_on, state, planned_by, planned_at) \
            select p.id, p.council_id, p.lead_ngo_id, r.number, 900000000, 0, 0, 900000000, \
            v.starts_on, v.ends_on, case when p.state = 'CLOSED' then 'CLOSED' else 'RUNNING' \
            end, v.submitted_by, r.adopted_at from resolution r join proposal p \
            on p.id = r.proposal_id join proposal_version v on v.proposal_id = p.id \
            where p.state in ('RUNNING', 'CLOSED') order by r.id""")
        .update();
    db.sql(
            """
            insert into working_group (proposal_id, council_id, state, threshold, created_at) \
            select proposal_id, council_id, 'ACTIVE', 50, planned_at from project order by id""")
        .update();
    db.sql(
            """
            insert into group_member (group_id, side, agency_code, part, state) \
            select id, 'STATE', 'DOE', 'LEAD', 'MEMBER' from working_group""")
        .update();
    db.sql(
            """
            insert into group_member (group_id, side, ngo_id, part, state) \
            select g.id, 'NGO', p.lead_ngo_id, 'LEAD', 'MEMBER' from working_group g \
            join proposal p on p.id = g.proposal_id""")
        .update();
  }
}
