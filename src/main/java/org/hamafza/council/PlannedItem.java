package org.hamafza.council;

import org.hamafza.shared.LocalText;

/** What is to stand on an agenda; {@code requested} in rial, 0 for a policy item. */
record PlannedItem(ItemKind kind, Long proposalId, LocalText title, long requested) {

  /** The same as it stands on an agenda already. */
  static PlannedItem of(AgendaItem item) {
    return new PlannedItem(item.kind(), item.proposalId(), item.title(), item.requested());
  }
}
