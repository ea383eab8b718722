package org.hamafza.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.KeptMatter;
import org.hamafza.identity.KeptMatters;
import org.hamafza.shared.RecordRows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members with a conflict, declared or known, are told nothing of the item where the council deals
 * with it; those whom it excludes are told nothing of the case anywhere.
 */
@Component
class ConflictMatters implements KeptMatters {

  private static final List<String> EVERYWHERE = List.of("/");
  private static final List<String> IN_COUNCIL = List.of("/council/", "/sessions/");

  /** An item from which a person is kept; number and NGO are those of its case. */
  private record Kept(
      long personId,
      String effect,
      long sessionId,
      String session,
      String titleFa,
      String titleEn,
      String number,
      Long ngoId) {

    List<KeptMatter> matters() {
      List<KeptMatter> matters = new ArrayList<>();
      if (number != null) {
        matters.add(new KeptMatter(personId, null, IN_COUNCIL, List.of(number)));
        if (!"DISCLOSE_NO_VOTE".equals(effect)) {
          matters.add(new KeptMatter(personId, ngoId, EVERYWHERE, List.of(number)));
        }
      }
      // Other items and cases may be called alike, so that a title alone says little elsewhere.
      Stream.of(titleFa, titleEn)
          .filter(title -> !title.isBlank())
          .distinct()
          .forEach(title -> matters.addAll(called(title)));
      return matters;
    }

    private List<KeptMatter> called(String title) {
      return List.of(
          new KeptMatter(personId, null, List.of("/sessions/" + sessionId + "/"), List.of(title)),
          new KeptMatter(personId, null, IN_COUNCIL, List.of(session, title)));
    }
  }

  /** An item about a case. */
  private record KeptItem(
      long proposalId,
      long sessionId,
      String session,
      String titleFa,
      String titleEn,
      String number,
      long ngoId) {

    private Kept from(long personId, String effect) {
      return new Kept(personId, effect, sessionId, session, titleFa, titleEn, number, ngoId);
    }
  }

  private static final RowMapper<Kept> KEPT = RecordRows.of(Kept.class);
  private static final RowMapper<KeptItem> ITEMS = RecordRows.of(KeptItem.class);

  private final TiedMembers tied;
  private final JdbcClient db;

  ConflictMatters(TiedMembers tied, JdbcClient db) {
    this.tied = tied;
    this.db = db;
  }

  @Override
  public List<KeptMatter> from(Collection<Long> people) {
    return Stream.concat(declared(people).stream(), known(people))
        .flatMap(kept -> kept.matters().stream())
        .toList();
  }

  private List<Kept> declared(Collection<Long> people) {
    return db.sql(
            """
            select d.person_id, d.effect, i.session_id, s.number as session, i.title_fa, \
            i.title_en, p.number, p.lead_ngo_id as ngo_id from conflict_declaration d \
            join agenda_item i on i.id = d.item_id join council_session s on s.id = i.session_id \
            left join proposal p on p.id = i.proposal_id where d.person_id in (:people) \
            and d.declared <> 'COI-0' \
            and (d.effect is null or d.effect in ('EXCLUDE', 'DISCLOSE_NO_VOTE'))""")
        .param("people", people)
        .query(KEPT)
        .list();
  }

  /** The same for those who have a known conflict, for every item about the case. */
  private Stream<Kept> known(Collection<Long> people) {
    List<TiedMembers.Tied> all = tied.of(people);
    if (all.isEmpty()) {
      return Stream.empty();
    }
    List<KeptItem> items =
        db.sql(
                """
                select i.proposal_id, i.session_id, s.number as session, i.title_fa, i.title_en, \
                p.number, p.lead_ngo_id as ngo_id from agenda_item i \
                join council_session s on s.id = i.session_id \
                join proposal p on p.id = i.proposal_id \
                where i.proposal_id in (:cases) and s.state <> 'PLANNED'""")
            .param("cases", all.stream().map(TiedMembers.Tied::proposalId).distinct().toList())
            .query(ITEMS)
            .list();
    return all.stream()
        .flatMap(
            each ->
                items.stream()
                    .filter(item -> item.proposalId() == each.proposalId())
                    .map(item -> item.from(each.personId(), each.effect())));
  }
}
