package org.hamafza.council;

import org.hamafza.shared.LocalText;

/**
 * What is to stand on an agenda.
 *
 * @param minutesOf the earlier session whose minutes are to be approved; else null
 * @param requested in rial, 0 where the item is about no case
 */
record PlannedItem(
    ItemKind kind, Long proposalId, Long minutesOf, LocalText title, long requested) {

  static PlannedItem policy(LocalText title) {
    return new PlannedItem(ItemKind.POLICY, null, null, title, 0);
  }

  static PlannedItem proposal(long id, LocalText title, long requested) {
    return new PlannedItem(ItemKind.PROPOSAL, id, null, title, requested);
  }

  static PlannedItem minutes(Session of, LocalText title) {
    return new PlannedItem(ItemKind.FOLLOW_UP, null, of.id(), title, 0);
  }

  /** What has become of earlier resolutions: it comes first. */
  static PlannedItem report(LocalText title) {
    return new PlannedItem(ItemKind.FOLLOW_UP, null, null, title, 0);
  }

  /** The same as it stands on an agenda already. */
  static PlannedItem of(AgendaItem item) {
    return new PlannedItem(
        item.kind(), item.proposalId(), item.minutesOf(), item.title(), item.requested());
  }
}
