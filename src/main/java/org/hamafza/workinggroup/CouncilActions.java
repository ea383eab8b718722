package org.hamafza.workinggroup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.council.OpenActions;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a council what is still to be done for the cases that it decided; for a project that was
 * stopped nothing is to be done any more.
 */
@Component
class CouncilActions implements OpenActions {

  private static final RowMapper<OpenAction> ACTIONS = RecordRows.of(OpenAction.class);

  private final JdbcClient db;

  CouncilActions(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<OpenAction> in(long councilId) {
    return db.sql(
            """
            select a.proposal_id, a.text_fa, a.text_en, \
            coalesce(n.name_fa, g.name_fa) as owner_fa, coalesce(n.name_en, g.name_en) as owner_en, \
            a.due_on, case when a.state = 'REPORTED' then true else false end as reported \
            from action_item a join proposal p on p.id = a.proposal_id \
            left join ngo n on n.id = a.ngo_id left join agency g on g.code = a.agency_code \
            where coalesce(p.handed_to, p.council_id) = ? and a.state <> 'DONE' \
            and a.approval_no = p.approval_no and p.state not in ('ON_HOLD', 'TERMINATED') \
            order by a.due_on, a.id""")
        .param(councilId)
        .query(ACTIONS)
        .list();
  }

  @Override
  public Map<Long, Integer> done(long councilId) {
    Map<Long, Integer> done = new HashMap<>();
    db.sql(
            """
            select a.proposal_id, count(*) from action_item a join proposal p \
            on p.id = a.proposal_id where coalesce(p.handed_to, p.council_id) = ? \
            and a.state = 'DONE' group by a.proposal_id""")
        .param(councilId)
        .query(
            row -> {
              done.put(row.getLong(1), row.getInt(2));
            });
    return done;
  }
}
