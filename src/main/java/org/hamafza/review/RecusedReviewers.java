package org.hamafza.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamafza.identity.KeptMatter;
import org.hamafza.identity.KeptMatters;
import org.hamafza.tasks.KeptAway;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviewers who stepped out because of a conflict hear nothing more of the case. */
@Component
class RecusedReviewers implements KeptAway, KeptMatters {

  // Who has no time may know of the case.
  private static final String RECUSED =
      " s.state = 'RECUSED' and s.reviewer_id is not null and s.conflict_code <> '"
          + Slot.DECLINED
          + "'";

  private final JdbcClient db;

  RecusedReviewers(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<Bar> of(Collection<WorkItem> work) {
    List<Long> proposals =
        work.stream().map(WorkItem::proposalId).filter(Objects::nonNull).distinct().toList();
    Set<Bar> bars = new HashSet<>();
    if (!proposals.isEmpty()) {
      db.sql(
              "select distinct s.proposal_id, s.reviewer_id from review_slot s"
                  + " where s.proposal_id in (:proposals) and"
                  + RECUSED)
          .param("proposals", proposals)
          .query(
              (RowCallbackHandler)
                  row -> {
                    long proposal = row.getLong("proposal_id");
                    long reviewer = row.getLong("reviewer_id");
                    work.stream()
                        .filter(item -> Objects.equals(item.proposalId(), proposal))
                        .forEach(item -> bars.add(new Bar(item.id(), reviewer)));
                  });
    }
    return bars;
  }

  @Override
  public List<KeptMatter> from(Collection<Long> people) {
    return db.sql(
            "select distinct s.reviewer_id, p.number, p.lead_ngo_id from review_slot s"
                + " join proposal p on p.id = s.proposal_id"
                + " where s.reviewer_id in (:people) and"
                + RECUSED)
        .param("people", people)
        .query(
            (row, index) ->
                new KeptMatter(
                    row.getLong("reviewer_id"),
                    row.getLong("lead_ngo_id"),
                    List.of("/"),
                    List.of(row.getString("number"))))
        .list();
  }
}
