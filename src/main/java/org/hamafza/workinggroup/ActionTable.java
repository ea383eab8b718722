package org.hamafza.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.hamafza.workinggroup.GroupMember.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes action items. */
@Component
class ActionTable {

  private final JdbcClient db;

  ActionTable(JdbcClient db) {
    this.db = db;
  }

  /** Those of the approval by which the case is carried out, or was last. */
  List<ActionItem> of(long proposalId) {
    return db.sql(
            """
            select * from action_item where proposal_id = ? and approval_no = \
            (select p.approval_no from proposal p where p.id = ?) order by action_no""")
        .params(proposalId, proposalId)
        .query(ActionTable::action)
        .list();
  }

  /** Those of one approval of the case. */
  List<ActionItem> of(long proposalId, int approvalNo) {
    return db.sql(
            """
            select * from action_item where proposal_id = ? and approval_no = ? \
            order by action_no""")
        .params(proposalId, approvalNo)
        .query(ActionTable::action)
        .list();
  }

  Optional<ActionItem> find(long id) {
    return db.sql("select * from action_item where id = ?")
        .param(id)
        .query(ActionTable::action)
        .optional();
  }

  void add(
      long proposalId, ActionItem.Source source, LocalText text, Party owner, LocalDate dueOn) {
    db.sql(
            """
            insert into action_item (proposal_id, approval_no, action_no, source, text_fa, text_en, \
            agency_code, ngo_id, due_on, state) \
            values (?, (select p.approval_no from proposal p where p.id = ?), \
            (select coalesce(max(a.action_no), 0) + 1 from action_item a \
            where a.proposal_id = ?), ?, ?, ?, ?, ?, ?, 'OPEN')""")
        .params(proposalId, proposalId, proposalId, source.name(), text.fa(), text.en())
        .param(owner.agencyCode())
        .param(owner.ngoId())
        .param(dueOn)
        .update();
  }

  void enter(long id, ActionItem.State state) {
    db.sql("update action_item set state = ? where id = ?").params(state.name(), id).update();
  }

  private static ActionItem action(ResultSet row, int index) throws SQLException {
    return new ActionItem(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getInt("action_no"),
        ActionItem.Source.valueOf(row.getString("source")),
        new LocalText(row.getString("text_fa"), row.getString("text_en")),
        new Party(row.getString("agency_code"), row.getObject("ngo_id", Long.class)),
        row.getObject("due_on", LocalDate.class),
        ActionItem.State.valueOf(row.getString("state")));
  }
}
