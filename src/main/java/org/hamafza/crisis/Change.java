package org.hamafza.crisis;

import java.time.Instant;

/**
 * A renewal or an early end.
 *
 * @param confirmed null until another person has decided
 */
record Change(
    long id,
    long declarationId,
    ChangeKind change,
    String reason,
    long proposedBy,
    Instant proposedAt,
    Long decidedBy,
    Instant decidedAt,
    Boolean confirmed,
    String decisionNote) {}
