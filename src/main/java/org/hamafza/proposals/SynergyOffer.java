package org.hamafza.proposals;

import java.time.Instant;

/**
 * What an officer offers the NGO of a file that resembles another one, and what it answers.
 *
 * @param otherId the other file; null where nothing is offered
 * @param sentAt when the NGO was asked; null if it was not
 * @param answer null while none is known
 */
record SynergyOffer(
    long proposalId,
    Kind kind,
    Long otherId,
    String message,
    Instant sentAt,
    Answer answer,
    String reason) {

  /** What is offered. */
  enum Kind {
    NONE,
    MERGE,
    PARTNER
  }

  /** What became of the offer. */
  enum Answer {
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    SILENT,
    /** The other file was over before the offer could be carried out. */
    OVERTAKEN
  }

  boolean waits() {
    return sentAt != null && answer == null;
  }
}
