package org.hamafza.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.shared.LocalText;

/** Port to the room of appeals: which of them wait for the council, and what is proposed. */
public interface HeardAppeals {

  /**
   * An appeal that a panel has heard; amounts in rial.
   *
   * @param relief what the panel proposes
   * @param requested what may be granted at most; 0 where nothing is to be granted
   * @param least what the decision that is appealed grants already
   * @param draft how it may be worded
   */
  record Waiting(
      long appealId,
      long proposalId,
      Relief relief,
      LocalText title,
      LocalText draft,
      long requested,
      long least) {}

  /** An appeal that has taken longer than it may; it should have been decided by then. */
  record Overdue(long appealId, long proposalId, String number, Instant dueAt) {}

  /** Those that a session of the council may hear, oldest first. */
  List<Waiting> waiting(long councilId);

  /** One of them, while it waits. */
  Optional<Waiting> find(long appealId);

  /** Those of a council that are overdue, wherever they stand, longest due first. */
  List<Overdue> overdue(long councilId);

  /** Who laid what is appealed before those who decided it. */
  Set<Long> rapporteurs(long appealId);
}
