package org.hamafza.council;

import org.hamafza.shared.LocalText;

/**
 * What is to stand on an agenda; {@code requested} in rial, 0 for a policy item.
 *
 * @param reportOn the decision of the secretariat that a report is about; null for other items
 */
record PlannedItem(ItemKind kind, Long proposalId, LocalText title, long requested, Long reportOn) {

  PlannedItem(ItemKind kind, Long proposalId, LocalText title, long requested) {
    this(kind, proposalId, title, requested, null);
  }

  static PlannedItem report(LocalText title, long resolutionId) {
    return new PlannedItem(ItemKind.REPORT, null, title, 0, resolutionId);
  }

  /** The same as it stands on an agenda already. */
  static PlannedItem of(AgendaItem item) {
    return new PlannedItem(item.kind(), item.proposalId(), item.title(), item.requested());
  }
}
