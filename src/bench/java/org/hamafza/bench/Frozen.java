package org.hamafza.bench;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submitted version of each proposal that is no draft, with its county. */
final class Frozen {

  private final JdbcClient db;
  private final long pattern;

  Frozen(ApplicationContext program, long pattern) {
    db = program.getBean(JdbcClient.class);
    this.pattern = pattern;
  }

  void freeze() {
    db.sql(
            """
            insert into proposal_version (proposal_id, version_no, content, sha256, area, \
            requested, own, other, total, starts_on, ends_on, submitted_by, submitted_at) \
            select p.id, 1, p.draft_content, v.sha256, p.area, v.requested, v.own, v.other, \
            v.total, v.starts_on, v.ends_on, v.submitted_by, p.submitted_at \
            from proposal p join proposal_version v on v.proposal_id = :pattern \
            where p.id > :pattern and p.version_no = 1""")
        .param("pattern", pattern)
        .update();
    db.sql(
            """
            insert into proposal_county (proposal_id, version_no, county_code) \
            select v.proposal_id, 1, c.code from proposal_version v \
            join county c on mod(v.proposal_id, 20) = mod(c.position, 20) \
            where v.proposal_id > :pattern""")
        .param("pattern", pattern)
        .update();
  }
}
