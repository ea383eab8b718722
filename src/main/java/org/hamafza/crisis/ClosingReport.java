package org.hamafza.crisis;

import java.time.Instant;

/**
 * What came of a crisis; amounts in rial.
 *
 * @param medianHours from submission to decision; null if no case was decided
 * @param samplePercent how many of a hundred files were drawn for the audit
 */
record ClosingReport(
    long declarationId,
    Instant compiledAt,
    int files,
    Long medianHours,
    Long longestHours,
    long requested,
    long granted,
    int samplePercent,
    String assessment,
    Long closedBy,
    Instant closedAt) {}
