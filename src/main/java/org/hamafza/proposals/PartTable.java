package org.hamafza.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the parts of partners and agencies in proposals that are being written. */
@Component
class PartTable {

  private final JdbcClient db;

  PartTable(JdbcClient db) {
    this.db = db;
  }

  List<Part> of(long proposalId) {
    return db.sql("select * from proposal_part where proposal_id = ?")
        .param(proposalId)
        .query(PartTable::part)
        .list();
  }

  /** The proposals in which a party was asked and has not answered. */
  List<Long> asked(Part.Kind kind, String party) {
    return db.sql(
            """
            select proposal_id from proposal_part \
            where kind = ? and party = ? and consent = 'ASKED' order by changed_at""")
        .params(kind.name(), party)
        .query(Long.class)
        .list();
  }

  /** The proposals in which a party was asked, whatever it said, the oldest first. */
  List<Long> ofParty(Part.Kind kind, String party) {
    return db.sql(
            """
            select proposal_id from proposal_part where kind = ? and party = ? \
            order by proposal_id""")
        .params(kind.name(), party)
        .query(Long.class)
        .list();
  }

  /** Keeps a part in the place of what was known of it; call it with the proposal locked. */
  void keep(long proposalId, Part part, Instant at) {
    db.sql("delete from proposal_part where proposal_id = ? and kind = ? and party = ?")
        .params(proposalId, part.kind().name(), part.party())
        .update();
    db.sql("insert into proposal_part values (?, ?, ?, ?, ?, ?, ?)")
        .params(proposalId, part.kind().name(), part.party(), part.contribution())
        .params(part.consent().name(), part.reason(), Timestamp.from(at))
        .update();
  }

  private static Part part(ResultSet row, int index) throws SQLException {
    return new Part(
        Part.Kind.valueOf(row.getString("kind")),
        row.getString("party"),
        row.getString("contribution"),
        Part.Consent.valueOf(row.getString("consent")),
        row.getString("reason"));
  }
}
