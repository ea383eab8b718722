package org.hamafza.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamafza.tasks.KeptAway;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviewers who stepped out because of a conflict hear nothing more of the case. */
@Component
class RecusedReviewers implements KeptAway {

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
              """
              select distinct proposal_id, reviewer_id from review_slot \
              where state = 'RECUSED' and reviewer_id is not null and proposal_id in (:proposals)""")
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
}
