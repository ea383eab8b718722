package org.hamafza.workinggroup;

import java.time.Instant;

/** The invitation of a member in one round, with the answer. */
public record Invitation(
    long id, long memberId, int round, State state, String answer, Instant dueAt) {

  /** What became of it. */
  public enum State {
    INVITED,
    ACCEPTED,
    DECLINED,
    SILENT
  }
}
