package org.hamafza.review;

import java.time.Instant;

/**
 * The question whether a running case changes over to the fast track.
 *
 * @param confirmed null until a secretary has answered
 * @param droppedAt null unless it needs no answer any more
 */
record RouteSwitch(
    long id,
    long proposalId,
    long declarationId,
    String routeBefore,
    Instant proposedAt,
    Boolean confirmed,
    String reason,
    Long decidedBy,
    Instant decidedAt,
    Instant droppedAt,
    DropReason droppedWhy) {}
