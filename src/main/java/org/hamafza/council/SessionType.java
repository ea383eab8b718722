package org.hamafza.council;

import java.util.List;

/** The kind of a meeting; it rules quorum and majority. */
public enum SessionType {
  REGULAR("agenda.lead"),
  SECOND_CALL("agenda.lead.secondCall"),
  EXTRAORDINARY("agenda.lead.extraordinary"),
  CIRCULAR_CRISIS("agenda.lead.extraordinary"),
  APPEAL("agenda.lead"),
  SANCTION("agenda.lead");

  /**
   * The meetings that a secretary calls as they are wanted; a second call follows a meeting without
   * quorum, the others are called by their own processes.
   */
  static final List<String> CALLED_BY_SECRETARY =
      List.of(REGULAR.name(), EXTRAORDINARY.name(), APPEAL.name(), SANCTION.name());

  private final String leadParameter;

  SessionType(String leadParameter) {
    this.leadParameter = leadParameter;
  }

  String leadParameter() {
    return leadParameter;
  }

  /** Whether proposals and other matters of cases come before such a meeting. */
  boolean decidesCases() {
    return this != APPEAL && this != SANCTION;
  }

  /** What an item is about that the secretary puts on the agenda in words of his or her own. */
  ItemKind kindOfText() {
    return this == SANCTION ? ItemKind.SANCTION : ItemKind.POLICY;
  }

  boolean knowsCastingVote() {
    return this == REGULAR || this == SECOND_CALL;
  }
}
