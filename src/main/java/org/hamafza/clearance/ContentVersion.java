package org.hamafza.clearance;

import java.time.Instant;
import java.util.UUID;

/**
 * A version as it was handed in, with what the authority said.
 *
 * @param fileId null if there is no file
 * @param verdict null while there is none
 * @param reason empty where none was given
 */
record ContentVersion(
    int number,
    ContentText text,
    UUID fileId,
    Instant submittedAt,
    Verdict verdict,
    String reason,
    Instant decidedAt) {}
