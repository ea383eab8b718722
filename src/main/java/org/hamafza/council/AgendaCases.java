package org.hamafza.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.review.Bonds;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds which cases the chair has put on an agenda, now or before. */
@Repository
class AgendaCases {

  // No row has this id; a list in SQL may not be empty.
  private static final List<Long> NONE = List.of(-1L);

  private final JdbcClient db;

  AgendaCases(JdbcClient db) {
    this.db = db;
  }

  /** Those of these cases that are on a settled agenda, and whether an appeal about it is. */
  Map<Long, Boolean> settled(Collection<Long> proposals) {
    Map<Long, Boolean> settled = new HashMap<>();
    db.sql(
            """
            select i.proposal_id, max(case when i.kind = 'APPEAL' then 1 else 0 end) as appeal \
            from agenda_item i join council_session s on s.id = i.session_id \
            where i.proposal_id in (:proposals) and s.state <> 'PLANNED' group by i.proposal_id""")
        .param("proposals", proposals)
        .query(
            (RowCallbackHandler)
                row -> settled.put(row.getLong("proposal_id"), row.getInt("appeal") == 1));
    return settled;
  }

  /** The cases on settled agendas of their councils that may bind these people; rather too many. */
  Set<Long> thatMayBind(Bonds bonds) {
    List<String> codes = new ArrayList<>(bonds.agencies());
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < codes.size(); i++) {
      named.append(" or v.content like :agency").append(i);
    }
    JdbcClient.StatementSpec select =
        db.sql(
                """
                select distinct p.id from agenda_item i \
                join council_session s on s.id = i.session_id \
                join proposal p on p.id = i.proposal_id join proposal_version v \
                on v.proposal_id = p.id and v.version_no = p.version_no \
                where s.state <> 'PLANNED' and s.council_id in (:councils) \
                and (p.lead_ngo_id in (:ngos) or p.id in (:scored) \
                or exists (select 1 from proposal_partner n left join ngo g on g.id = n.ngo_id \
                where n.proposal_id = p.id and n.version_no = p.version_no \
                and (n.ngo_id in (:ngos) or g.survivor_id in (:ngos)))"""
                    + named
                    + ")")
            .param("councils", bonds.councils())
            .param("ngos", or(bonds.ngos(), NONE))
            .param("scored", or(bonds.scored(), NONE));
    for (int i = 0; i < codes.size(); i++) {
      select = select.param("agency" + i, "%\"" + codes.get(i) + "\"%");
    }
    return select.query(Long.class).set();
  }

  private static <T> Collection<T> or(Collection<T> all, Collection<T> ifNone) {
    return all.isEmpty() ? ifNone : all;
  }
}
