package org.hamafza.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.shared.RecordRows;
import org.hamafza.tasks.KeptAway;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members with a conflict, declared or known, hear nothing of the work on an item; only those whom
 * it excludes hear nothing of the case at all.
 */
@Component
class ConflictBars implements KeptAway {

  // Work on a whole item is kept in the item's own row.
  private static final Set<String> ON_ITEMS =
      Set.of(
          "council/fix-proposition",
          "council/give-casting-vote",
          "council/explain-decision",
          "council/enter-votes",
          "council/confirm-votes");
  private static final long NONE = -1;
  private static final String SETTLED = "SETTLED";

  private record Conflict(long itemId, Long proposalId, long personId, String effect) {

    boolean concerns(WorkItem work) {
      if (isOnItem(work) && work.rowId() == itemId) {
        return true;
      }
      boolean inSession = work.formKey().startsWith("council/");
      return proposalId != null
          && proposalId.equals(work.proposalId())
          && (inSession || !"DISCLOSE_NO_VOTE".equals(effect));
    }
  }

  private static final RowMapper<Conflict> CONFLICTS = RecordRows.of(Conflict.class);

  private final TiedMembers tied;
  private final JdbcClient db;

  ConflictBars(TiedMembers tied, JdbcClient db) {
    this.tied = tied;
    this.db = db;
  }

  @Override
  public Set<Bar> of(Collection<WorkItem> work, Collection<Long> people) {
    List<Conflict> conflicts = new ArrayList<>();
    Set<Long> settled = new HashSet<>();
    for (Conflict each : declared(work)) {
      if (each.effect() != null && each.effect().equals(SETTLED)) {
        settled.add(each.proposalId());
      } else {
        conflicts.add(each);
      }
    }
    tied.amongIds(people, settled).stream()
        .map(each -> new Conflict(NONE, each.proposalId(), each.personId(), each.effect()))
        .forEach(conflicts::add);
    Set<Bar> bars = new HashSet<>();
    for (Conflict conflict : conflicts) {
      work.stream()
          .filter(conflict::concerns)
          .forEach(item -> bars.add(new Bar(item.id(), conflict.personId())));
    }
    return bars;
  }

  /** What was declared, and in the same statement the cases for which the known counts too. */
  private List<Conflict> declared(Collection<WorkItem> work) {
    return db.sql(
            """
            select d.item_id, i.proposal_id, d.person_id, d.effect \
            from conflict_declaration d join agenda_item i on i.id = d.item_id \
            where (i.proposal_id in (:proposals) or i.id in (:items)) \
            and d.declared <> 'COI-0' \
            and (d.effect is null or d.effect in ('EXCLUDE', 'DISCLOSE_NO_VOTE')) \
            union all select i.id, i.proposal_id, cast(-1 as bigint), 'SETTLED' \
            from agenda_item i join council_session s on s.id = i.session_id \
            where i.proposal_id in (:proposals) and s.state <> 'PLANNED'""")
        .param("proposals", ids(work.stream().map(WorkItem::proposalId)))
        .param("items", ids(work.stream().filter(ConflictBars::isOnItem).map(WorkItem::rowId)))
        .query(CONFLICTS)
        .list();
  }

  private static boolean isOnItem(WorkItem work) {
    return ON_ITEMS.contains(work.formKey()) && work.rowId() != null;
  }

  // A list of ids in SQL may not be empty.
  private static List<Long> ids(Stream<Long> found) {
    return Stream.concat(Stream.of(NONE), found.filter(Objects::nonNull)).distinct().toList();
  }
}
