package org.hamafza.council;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which decision on a case its NGO was told of last, and when. What was approved by letter is a
 * decision when the council has ratified it.
 */
@Service
public class Announcements {

  /**
   * A resolution of which the NGO was told.
   *
   * @param onAppeal whether it was made on an appeal
   */
  public record Announced(Resolution resolution, Instant at, boolean onAppeal) {}

  private final JdbcClient db;
  private final ResolutionRows resolutions;

  Announcements(JdbcClient db, ResolutionRows resolutions) {
    this.db = db;
    this.resolutions = resolutions;
  }

  /** For rooms: nothing while the session that has decided is not closed. No rights are checked. */
  @Transactional(readOnly = true)
  public Optional<Announced> on(long proposalId) {
    return resolutions.latestOn(proposalId).flatMap(this::announced);
  }

  private Optional<Announced> announced(Resolution resolution) {
    if (resolution.itemId() == null) {
      return Optional.of(new Announced(resolution, resolution.adoptedAt(), false));
    }
    return db.sql(
            """
            select coalesce(i.delivered_at, p.settled_at) as told_at, i.appeal_id \
            from agenda_item i left join provisional_approval p \
            on p.item_id = i.id and p.state = 'RATIFIED' where i.id = ?""")
        .param(resolution.itemId())
        .query(
            (row, index) ->
                new Announced(
                    resolution,
                    SessionRows.instant(row, "told_at"),
                    row.getObject("appeal_id") != null))
        .optional()
        .filter(each -> each.at() != null);
  }
}
