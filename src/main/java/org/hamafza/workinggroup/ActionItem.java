package org.hamafza.workinggroup;

import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/**
 * What an agency or NGO must do for a project by a day.
 *
 * @param number counted from 1 within the case
 */
public record ActionItem(
    long id,
    long proposalId,
    int number,
    Source source,
    LocalText text,
    GroupMember.Party owner,
    LocalDate dueOn,
    State state) {

  /** Where it comes from. */
  public enum Source {
    MEETING,
    CONDITION
  }

  /** How far it is. */
  public enum State {
    OPEN,
    REPORTED,
    DONE
  }
}
