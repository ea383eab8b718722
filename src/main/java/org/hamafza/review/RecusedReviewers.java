package org.hamafza.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamafza.identity.KeptMatter;
import org.hamafza.identity.KeptMatters;
import org.hamafza.shared.RecordRows;
import org.hamafza.tasks.KeptAway;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reviewers who stepped out because of a conflict, or whom one excludes that has become known since
 * they declared, hear nothing more of the case.
 */
@Component
class RecusedReviewers implements KeptAway, KeptMatters {

  /** A reviewer's place, and whether he or she stepped out of it. */
  private record Place(
      long proposalId, long reviewerId, boolean steppedOut, String number, long leadNgoId) {

    private TiedReviewers.Placed placed() {
      return new TiedReviewers.Placed(proposalId, reviewerId);
    }
  }

  // Who has no time may know of the case.
  private static final String PLACES =
      "select distinct s.proposal_id, s.reviewer_id, s.state = 'RECUSED' as stepped_out, p.number,"
          + " p.lead_ngo_id from review_slot s join proposal p on p.id = s.proposal_id"
          + " where (s.state = 'RECUSED' and s.reviewer_id is not null and s.conflict_code <> '"
          + Slot.DECLINED
          + "' or s.state <> 'RECUSED' and s.superseded = false and s.reviewer_id in (:people))"
          + " and ";

  private static final RowMapper<Place> ROWS = RecordRows.of(Place.class);

  private final TiedReviewers tied;
  private final JdbcClient db;

  RecusedReviewers(TiedReviewers tied, JdbcClient db) {
    this.tied = tied;
    this.db = db;
  }

  @Override
  public Set<Bar> of(Collection<WorkItem> work, Collection<Long> people) {
    List<Long> proposals =
        work.stream().map(WorkItem::proposalId).filter(Objects::nonNull).distinct().toList();
    if (proposals.isEmpty() || people.isEmpty()) {
      return Set.of();
    }
    Set<Bar> bars = new HashSet<>();
    for (Place place :
        kept(
            db.sql(PLACES + "s.proposal_id in (:proposals)")
                .param("proposals", proposals)
                .param("people", people)
                .query(ROWS)
                .list())) {
      work.stream()
          .filter(item -> Objects.equals(item.proposalId(), place.proposalId()))
          .forEach(item -> bars.add(new Bar(item.id(), place.reviewerId())));
    }
    return bars;
  }

  @Override
  public List<KeptMatter> from(Collection<Long> people) {
    return kept(
            db.sql(PLACES + "s.reviewer_id in (:people)")
                .param("people", people)
                .query(ROWS)
                .list())
        .stream()
        .map(
            place ->
                new KeptMatter(
                    place.reviewerId(), place.leadNgoId(), List.of("/"), List.of(place.number())))
        .toList();
  }

  private List<Place> kept(List<Place> places) {
    Set<TiedReviewers.Placed> excluded =
        tied.among(
            places.stream().filter(place -> !place.steppedOut()).map(Place::placed).toList());
    return places.stream()
        .filter(place -> place.steppedOut() || excluded.contains(place.placed()))
        .toList();
  }
}
