package org.hamafza.council;

import org.hamafza.shared.LocalText;

/**
 * What is to stand on an agenda.
 *
 * @param minutesOf the earlier session whose minutes are to be approved; else null
 * @param requested in rial, 0 where the item is about no case
 * @param reportOn the decision of the secretariat that a report is about; null for other items
 * @param appealed the appeal that is heard; none for other items
 */
record PlannedItem(
    ItemKind kind,
    Long proposalId,
    Long minutesOf,
    LocalText title,
    long requested,
    Long reportOn,
    AgendaItem.Appealed appealed) {

  PlannedItem(
      ItemKind kind,
      Long proposalId,
      Long minutesOf,
      LocalText title,
      long requested,
      Long reportOn) {
    this(kind, proposalId, minutesOf, title, requested, reportOn, AgendaItem.Appealed.NONE);
  }

  static PlannedItem appeal(HeardAppeals.Waiting waiting) {
    return new PlannedItem(
        ItemKind.APPEAL,
        waiting.proposalId(),
        null,
        waiting.title(),
        waiting.requested(),
        null,
        new AgendaItem.Appealed(waiting.appealId(), waiting.relief(), waiting.least()));
  }

  /** A policy item or a sanction, which stand on the agenda in words alone. */
  static PlannedItem text(ItemKind kind, LocalText title) {
    return new PlannedItem(kind, null, null, title, 0, null);
  }

  static PlannedItem proposal(long id, LocalText title, long requested) {
    return new PlannedItem(ItemKind.PROPOSAL, id, null, title, requested, null);
  }

  static PlannedItem minutes(Session of, LocalText title) {
    return new PlannedItem(ItemKind.FOLLOW_UP, null, of.id(), title, 0, null);
  }

  /** What has become of earlier resolutions: it comes first. */
  static PlannedItem followUp(LocalText title) {
    return new PlannedItem(ItemKind.FOLLOW_UP, null, null, title, 0, null);
  }

  /** What a circular vote has approved for now. */
  static PlannedItem ratification(long id, LocalText title, long approved) {
    return new PlannedItem(ItemKind.RATIFICATION, id, null, title, approved, null);
  }

  /** What anybody brings up at the end: nothing is decided, and the minutes say what was said. */
  static PlannedItem otherBusiness(LocalText title) {
    return new PlannedItem(ItemKind.REPORT, null, null, title, 0, null);
  }

  static PlannedItem report(LocalText title, long resolutionId) {
    return new PlannedItem(ItemKind.REPORT, null, null, title, 0, resolutionId);
  }

  boolean isOtherBusiness() {
    return kind == ItemKind.REPORT && reportOn == null;
  }

  /** Whether the case waits for what the council says here. */
  boolean decidesCase() {
    return proposalId != null && kind != ItemKind.RATIFICATION && appealed.appealId() == null;
  }

  /** The same as it stands on an agenda already. */
  static PlannedItem of(AgendaItem item) {
    return new PlannedItem(
        item.kind(),
        item.proposalId(),
        item.minutesOf(),
        item.title(),
        item.requested(),
        item.reportOn(),
        item.appealed());
  }
}
