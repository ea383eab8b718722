package org.hamafza.council;

import java.time.Instant;

/**
 * A vote by letter on a case in a crisis.
 *
 * @param dossierComplete whether the dossier is fit for a vote; null until somebody has looked
 * @param ending null while it is under way
 */
record CircularVote(
    long itemId,
    long proposalId,
    Instant openedAt,
    Boolean dossierComplete,
    String dossierNote,
    Long checkedBy,
    Instant closedAt,
    CircularEnding ending) {}
