package org.hamafza.council;

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

  /** Those that a session of the council may hear, oldest first. */
  List<Waiting> waiting(long councilId);

  /** One of them, while it waits. */
  Optional<Waiting> find(long appealId);

  /** Who laid what is appealed before those who decided it. */
  Set<Long> rapporteurs(long appealId);
}
