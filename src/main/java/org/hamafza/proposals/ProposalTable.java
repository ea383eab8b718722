package org.hamafza.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of proposals and their drafts. */
@Component
class ProposalTable {

  static final String SELECT =
      """
      select p.*, v.content as frozen_content, \
      array(select id from ngo where survivor_id is not null order by id) as merged, \
      array(select survivor_id from ngo where survivor_id is not null order by id) as survivors \
      from proposal p left join proposal_version v \
      on v.proposal_id = p.id and v.version_no = p.version_no \
      """;

  private final JdbcClient db;

  ProposalTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Proposal> find(long id) {
    return query("where p.id = ?", List.of(id)).stream().findFirst();
  }

  Optional<Proposal> byNumber(String number) {
    return query("where p.number = ?", List.of(number)).stream().findFirst();
  }

  /** The proposal with the content that the applicant is writing. */
  Optional<Proposal> draft(long id) {
    return db.sql(SELECT + "where p.id = ?").param(id).query(ProposalTable::written).optional();
  }

  /** Waits for others who change the proposal, and keeps them waiting until the commit. */
  void lock(long id) {
    db.sql("select id from proposal where id = ? for update").param(id).query().singleRow();
  }

  List<Proposal> ofNgo(long ngoId) {
    return query("where p.lead_ngo_id = ?", List.of(ngoId));
  }

  /** The submitted proposals of an area that are not over yet. */
  List<Proposal> active(long councilId, String area) {
    return query(
        """
        where p.council_id = ? and v.area = ? and p.state not in ('REJECTED', 'REFERRED', \
        'CLOSED', 'WITHDRAWN', 'LAPSED', 'MERGED', 'NOT_ELIGIBLE', 'TERMINATED')""",
        List.of(councilId, area));
  }

  /** The submitted proposals of a call. */
  List<Proposal> inCall(long callId) {
    return query("where p.call_id = ? and p.state <> 'DRAFT'", List.of(callId));
  }

  /** The proposals whose column names one of these, and what else must be true of them. */
  record Reach(String column, Set<Long> ids, String also) {}

  /**
   * A page, newest first, of what lies within any of the reaches. Each is asked for itself, because
   * an index holds the rows of one council in the order of the page. Ids are found before anything
   * else is read: rows are large, and what H2 sorts it reads whole.
   *
   * @param narrowed what else must be true, beginning with " and "; its parameters are {@code
   *     values}
   */
  List<Proposal> page(
      List<Reach> reaches, String narrowed, List<Object> values, long beforeId, int limit) {
    String most = " fetch first " + limit + " rows only";
    List<Object> params = new ArrayList<>();
    List<String> selects = new ArrayList<>();
    for (Reach reach : reaches) {
      String order = reach.ids().size() == 1 ? reach.column() + " desc, p.id desc" : "p.id desc";
      selects.add(
          "(select p.id from proposal p where "
              + (reach.column() + " in (" + marks(reach.ids()) + ")" + reach.also())
              + (narrowed + " and p.id < ? order by " + order + most + ")"));
      params.addAll(reach.ids());
      params.addAll(values);
      params.add(beforeId);
    }
    String found =
        "from (select u.id from ("
            + String.join(" union ", selects)
            + (") u order by u.id desc" + most + ") f join proposal p on p.id = f.id ");
    String sql = SELECT.replace("from proposal p ", found) + "order by p.id desc";
    return db.sql(sql).params(params).query(ProposalTable::submitted).list();
  }

  private static String marks(Collection<Long> ids) {
    return String.join(",", Collections.nCopies(ids.size(), "?"));
  }

  List<Proposal> query(String condition, List<Object> params) {
    return db.sql(SELECT + condition).params(params).query(ProposalTable::submitted).list();
  }

  /** The proposal with partners that were merged since as the NGOs that stayed. */
  private static Proposal standing(Proposal proposal, Map<Long, Long> survivors) {
    if (proposal.partners().stream().noneMatch(survivors::containsKey)) {
      return proposal;
    }
    Set<Long> standing =
        proposal.partners().stream()
            .map(id -> survivors.getOrDefault(id, id))
            .filter(id -> id != proposal.leadNgoId())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Part> parts =
        proposal.content().parts() == null
            ? null
            : proposal.content().parts().stream().map(part -> standing(part, survivors)).toList();
    return proposal.with(ProposalJson.withPartners(proposal.content(), standing, parts));
  }

  private static Part standing(Part part, Map<Long, Long> survivors) {
    if (part.kind() != Part.Kind.NGO || !survivors.containsKey(Long.valueOf(part.party()))) {
      return part;
    }
    String party = survivors.get(Long.valueOf(part.party())).toString();
    return new Part(part.kind(), party, part.contribution(), part.consent(), part.reason());
  }

  /** The cases of an NGO, and those that it wrote before it was merged; newest first. */
  List<Proposal> casesOf(long ngoId, long beforeId, int limit) {
    return query(
        "where (p.lead_ngo_id = ? or p.written_as_ngo_id = ?) and p.id < ? "
            + "order by p.id desc fetch first "
            + limit
            + " rows only",
        List.of(ngoId, ngoId, beforeId));
  }

  /** Says which council decides the proposal in place of its own; null for its own again. */
  void handTo(long id, Long councilId) {
    db.sql("update proposal set handed_to = ? where id = ?").params(councilId, id).update();
  }

  void countApproval(long id) {
    db.sql("update proposal set approval_no = approval_no + 1 where id = ?").param(id).update();
  }

  /** Which NGO wrote the proposal, if that has been merged since. */
  Optional<Long> writtenAs(long id) {
    return db.sql("select written_as_ngo_id from proposal where id = ?")
        .param(id)
        .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single();
  }

  /** Lets another NGO lead the proposal, which remembers under which name it was written. */
  void passOn(long id, long toNgoId) {
    db.sql(
            """
            update proposal set written_as_ngo_id = coalesce(written_as_ngo_id, lead_ngo_id), \
            lead_ngo_id = ?, edition = edition + 1 where id = ?""")
        .params(toNgoId, id)
        .update();
  }

  long insert(long councilId, long ngoId, long personId, ProposalContent content, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into proposal (council_id, lead_ngo_id, state, state_since, draft_content, \
            title_fa, title_en, search_key, area, created_by, created_at) \
            values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(councilId, ngoId, Timestamp.from(at), ProposalJson.write(content))
        .params(content.title().fa(), content.title().en(), searchKey(content, null))
        .param(content.area())
        .params(personId, Timestamp.from(at))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** Whether the draft was still in that edition. */
  boolean write(Proposal draft, int edition, ProposalContent content) {
    return db.sql(
                """
                update proposal set draft_content = ?, title_fa = ?, title_en = ?, \
                search_key = ?, area = ?, edition = edition + 1 where id = ? and edition = ?""")
            .params(ProposalJson.write(content), content.title().fa(), content.title().en())
            .params(searchKey(content, draft.number()))
            .param(content.area())
            .params(draft.id(), edition)
            .update()
        == 1;
  }

  void submitted(long id, String number, int version, String searchKey, Instant at) {
    db.sql(
            """
            update proposal set number = ?, version_no = ?, state = 'SUBMITTED', \
            state_reason = '', state_since = ?, submitted_at = ?, search_key = ?, \
            edition = edition + 1 where id = ?""")
        .params(number, version, Timestamp.from(at), Timestamp.from(at), searchKey, id)
        .update();
  }

  Instant since(long id) {
    return db.sql("select state_since from proposal where id = ?")
        .param(id)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  void enter(long id, ProposalState state, String reason, Instant at) {
    db.sql("update proposal set state = ?, state_reason = ?, state_since = ? where id = ?")
        .params(state.name(), reason, Timestamp.from(at), id)
        .update();
  }

  void confirmCrisis(long id, boolean related) {
    db.sql("update proposal set crisis_confirmed = ? where id = ?").params(related, id).update();
  }

  void countDeficiency(long id) {
    db.sql(
            """
            update proposal set deficiency_rounds = deficiency_rounds + 1, reminded_at = null \
            where id = ?""")
        .param(id)
        .update();
  }

  void answerUntil(long id, Instant due) {
    db.sql("update proposal set answer_due = ? where id = ?")
        .params(Timestamp.from(due), id)
        .update();
  }

  void remind(long id, Instant at, Instant due) {
    db.sql("update proposal set reminded_at = ?, answer_due = ? where id = ?")
        .params(Timestamp.from(at), Timestamp.from(due), id)
        .update();
  }

  static String searchKey(ProposalContent content, String number) {
    return PersianText.searchKey(
        content.title().fa() + " " + content.title().en() + " " + (number == null ? "" : number));
  }

  private static Proposal submitted(ResultSet row, int index) throws SQLException {
    String frozen = row.getString("frozen_content");
    return proposal(row, frozen == null ? row.getString("draft_content") : frozen);
  }

  private static Proposal written(ResultSet row, int index) throws SQLException {
    return proposal(row, row.getString("draft_content"));
  }

  private static Proposal proposal(ResultSet row, String content) throws SQLException {
    Proposal proposal =
        new Proposal(
            row.getLong("id"),
            row.getLong("council_id"),
            row.getLong("lead_ngo_id"),
            row.getString("number"),
            ProposalState.valueOf(row.getString("state")),
            row.getString("state_reason"),
            row.getInt("version_no"),
            row.getInt("edition"),
            row.getObject("crisis_confirmed", Boolean.class),
            row.getInt("deficiency_rounds"),
            instant(row, "answer_due"),
            instant(row, "reminded_at"),
            row.getLong("created_by"),
            instant(row, "submitted_at"),
            row.getObject("handed_to", Long.class),
            ProposalJson.read(content));
    return standing(proposal, survivors(row));
  }

  /** The NGOs that were merged, each with the one that stayed. */
  private static Map<Long, Long> survivors(ResultSet row) throws SQLException {
    Object[] merged = (Object[]) row.getArray("merged").getArray();
    Object[] survivors = (Object[]) row.getArray("survivors").getArray();
    Map<Long, Long> found = new HashMap<>();
    for (int i = 0; i < merged.length; i++) {
      found.put((Long) merged[i], (Long) survivors[i]);
    }
    return found;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
