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
 * Members with a conflict are told nothing of the item where the council deals with it; those whom
 * it excludes are told nothing of the case anywhere.
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

  private static final RowMapper<Kept> KEPT = RecordRows.of(Kept.class);

  private final JdbcClient db;

  ConflictMatters(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<KeptMatter> from(Collection<Long> people) {
    return db
        .sql(
            """
            select d.person_id, d.effect, i.session_id, s.number as session, i.title_fa, \
            i.title_en, p.number, p.lead_ngo_id as ngo_id from conflict_declaration d \
            join agenda_item i on i.id = d.item_id join council_session s on s.id = i.session_id \
            left join proposal p on p.id = i.proposal_id where d.person_id in (:people) \
            and d.declared <> 'COI-0' \
            and (d.effect is null or d.effect in ('EXCLUDE', 'DISCLOSE_NO_VOTE'))""")
        .param("people", people)
        .query(KEPT)
        .list()
        .stream()
        .flatMap(kept -> kept.matters().stream())
        .toList();
  }
}
