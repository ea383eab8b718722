package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was called to an item, what conflicts they declared, and who may vote on it. */
@Repository
class ConflictDeclarations {

  /**
   * A filled seat that was called to an item.
   *
   * @param silent whether it did not declare in time
   * @param standsFor the recused seat that an alternate takes over; null for everybody else
   * @param callRound 1, or more for alternates, who are called once somebody is recused
   */
  record Called(
      long id,
      long itemId,
      long seatId,
      long personId,
      boolean voter,
      boolean silent,
      Long standsFor,
      int callRound) {

    /** The seat whose vote this is. */
    long fills() {
      return standsFor == null ? seatId : standsFor;
    }
  }

  /**
   * What the holder of a seat declared.
   *
   * @param declared the code as declared
   * @param code the code for the minutes, once the table has judged it; null before
   * @param effect null before the table has judged it
   */
  record Declaration(
      long itemId,
      long seatId,
      long personId,
      String declared,
      String note,
      String code,
      String effect) {

    boolean mayVote() {
      return "NONE".equals(effect) || "DISCLOSE_VOTE".equals(effect);
    }

    boolean recused() {
      return effect != null && !mayVote();
    }
  }

  /** What a person declared about a case, on whatever agenda. */
  record Earlier(long proposalId, long personId, String declared) {}

  private static final String KEEPS_OUT =
      " d.declared <> 'COI-0' and (d.effect is null or d.effect in (%s))";

  private static final String OWED =
      " from item_member m join agenda_item i on i.id = m.item_id"
          + " where m.person_id = ? and i.state not in ('DECIDED', 'CARRIED_OVER', 'WITHDRAWN')"
          + " and not exists (select 1 from conflict_declaration d"
          + " where d.item_id = m.item_id and d.seat_id = m.seat_id)";

  private static final RowMapper<Called> CALLED = RecordRows.of(Called.class);
  private static final RowMapper<Declaration> DECLARATIONS = RecordRows.of(Declaration.class);

  private static final RowMapper<Earlier> EARLIER = RecordRows.of(Earlier.class);

  private final JdbcClient db;

  ConflictDeclarations(JdbcClient db) {
    this.db = db;
  }

  void call(long itemId, long seatId, long personId) {
    db.sql("insert into item_member (item_id, seat_id, person_id) values (?, ?, ?)")
        .params(itemId, seatId, personId)
        .update();
  }

  void callAlternate(long itemId, RollSeat alternate, int round) {
    db.sql(
            """
            insert into item_member (item_id, seat_id, person_id, stands_for, call_round) \
            values (?, ?, ?, ?, ?)""")
        .params(itemId, alternate.seatId(), alternate.personId(), alternate.alternateOf(), round)
        .update();
  }

  /** Those who were called last, in the order in which they are asked. */
  List<Called> calledLast(long itemId) {
    List<Called> called = called(itemId);
    int last = called.stream().mapToInt(Called::callRound).max().orElse(0);
    return called.stream().filter(each -> each.callRound() == last).toList();
  }

  List<Called> called(long itemId) {
    return db.sql("select * from item_member where item_id = ? order by id")
        .param(itemId)
        .query(CALLED)
        .list();
  }

  /** Who was asked last for the seat that was called as the nth, its holder or an alternate. */
  Called askedFor(long itemId, int index) {
    List<Called> called = called(itemId);
    Called seat = called.stream().filter(each -> each.standsFor() == null).toList().get(index);
    return called.stream()
        .filter(each -> Long.valueOf(seat.seatId()).equals(each.standsFor()))
        .reduce(seat, (earlier, later) -> later);
  }

  List<Called> voters(long itemId) {
    return called(itemId).stream().filter(Called::voter).toList();
  }

  Called get(long id) {
    return db.sql("select * from item_member where id = ?").param(id).query(CALLED).single();
  }

  void makeVoter(long id) {
    db.sql("update item_member set voter = true where id = ?").param(id).update();
  }

  /** Notes that the seat did not declare; nothing changes if that is noted already. */
  boolean silence(long itemId, long seatId) {
    return db.sql(
                """
                update item_member set silent = true \
                where item_id = ? and seat_id = ? and silent = false""")
            .params(itemId, seatId)
            .update()
        == 1;
  }

  void declare(Called called, String code, String note, Instant at) {
    db.sql(
            """
            insert into conflict_declaration (item_id, seat_id, person_id, declared, note, \
            declared_at) values (?, ?, ?, ?, ?, ?)""")
        .params(called.itemId(), called.seatId(), called.personId(), code, note, Timestamp.from(at))
        .update();
  }

  void judge(long itemId, long seatId, String code, String effect) {
    db.sql(
            """
            update conflict_declaration set code = ?, effect = ? \
            where item_id = ? and seat_id = ? and effect is null""")
        .params(code, effect, itemId, seatId)
        .update();
  }

  List<Declaration> of(long itemId) {
    return db.sql("select * from conflict_declaration where item_id = ? order by id")
        .param(itemId)
        .query(DECLARATIONS)
        .list();
  }

  /**
   * The items of a session that are kept from this person: by what was declared on the item, else
   * by what was declared on another item about the same case.
   */
  Set<Long> recusedFrom(long sessionId, long personId) {
    return db
        .sql(
            "select i.id from agenda_item i where i.session_id = :session and exists"
                + " (select 1 from conflict_declaration d join agenda_item j on j.id = d.item_id"
                + " where d.person_id = :person and (j.id = i.id or j.proposal_id = i.proposal_id"
                + " and not exists (select 1 from conflict_declaration o"
                + " where o.item_id = i.id and o.person_id = :person)) and"
                + KEEPS_OUT.formatted("'EXCLUDE', 'DISCLOSE_NO_VOTE'")
                + ")")
        .param("session", sessionId)
        .param("person", personId)
        .query(Long.class)
        .set()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The open items of a session to which this person was called and has not declared yet. */
  Set<Long> undeclared(long sessionId, long personId) {
    return db
        .sql("select m.item_id" + OWED + " and i.session_id = ?")
        .params(personId, sessionId)
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this person was called to an open item about the case and has not declared yet. */
  boolean owesDeclaration(long proposalId, long personId) {
    return db.sql("select count(*)" + OWED + " and i.proposal_id = ?")
            .params(personId, proposalId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether a conflict keeps this person out of the room while the case is dealt with. */
  boolean isRecused(long proposalId, long personId) {
    return !recused(personId, List.of(proposalId)).isEmpty();
  }

  /** The files among these from which a conflict keeps this person altogether. */
  Set<Long> excluded(long personId, Collection<Long> proposals) {
    return declared(personId, proposals, "'EXCLUDE'");
  }

  /** Those among these files during which a conflict keeps this person out of the room. */
  Set<Long> recused(long personId, Collection<Long> proposals) {
    return declared(personId, proposals, "'EXCLUDE', 'DISCLOSE_NO_VOTE'");
  }

  private Set<Long> declared(long personId, Collection<Long> proposals, String effects) {
    return proposals.isEmpty()
        ? Set.of()
        : Set.copyOf(
            db.sql(
                    "select i.proposal_id from conflict_declaration d"
                        + " join agenda_item i on i.id = d.item_id"
                        + " where d.person_id = :person and i.proposal_id in (:proposals) and"
                        + KEEPS_OUT.formatted(effects))
                .param("person", personId)
                .param("proposals", proposals)
                .query(Long.class)
                .set());
  }

  /** What each person has declared last about each of these cases, on whatever agenda. */
  List<Earlier> declaredBefore(Collection<Long> proposals) {
    return proposals.isEmpty()
        ? List.of()
        : db.sql(
                """
                select i.proposal_id, d.person_id, d.declared from conflict_declaration d \
                join agenda_item i on i.id = d.item_id where i.proposal_id in (:proposals) \
                and d.id = (select max(e.id) from conflict_declaration e \
                join agenda_item j on j.id = e.item_id where j.proposal_id = i.proposal_id \
                and e.person_id = d.person_id)""")
            .param("proposals", proposals)
            .query(EARLIER)
            .list();
  }
}
