package org.hamafza.proposals.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;

/**
 * A call for proposals.
 *
 * @param number null until it is published
 * @param reason why it was withdrawn; empty if it was not
 * @param criteriaSince from when the criteria hold to which its weights belong; null if it has none
 * @param edition counts its changes
 */
public record Call(
    long id,
    long councilId,
    String number,
    Stage stage,
    String reason,
    CallContent content,
    List<CallDocument> documents,
    LocalDate criteriaSince,
    int edition,
    long draftedBy,
    long changedBy,
    Instant publishedAt) {

  /** The type of the record's subject. */
  static final String TYPE = "call";

  /** What has been done with it; whether it is open is a question of the day. */
  public enum Stage {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  public LocalText title() {
    return content.title();
  }

  /** Where it stands on a day in Tehran: it is open until its last day is over. */
  public CallState on(LocalDate day) {
    if (stage != Stage.PUBLISHED) {
      return stage == Stage.DRAFT ? CallState.DRAFT : CallState.WITHDRAWN;
    }
    if (day.isBefore(content.opensOn())) {
      return CallState.COMING;
    }
    return day.isAfter(content.closesOn()) ? CallState.CLOSED : CallState.OPEN;
  }

  public boolean isDraft() {
    return stage == Stage.DRAFT;
  }

  public boolean isPublished() {
    return stage == Stage.PUBLISHED;
  }

  /** What events about it name. */
  CaseRef ref() {
    return new CaseRef(councilId, TYPE, id, number == null ? "" : number, null);
  }
}
