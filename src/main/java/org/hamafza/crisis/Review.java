package org.hamafza.crisis;

import java.time.Instant;

/** One regular look at a crisis. */
record Review(
    long id,
    long declarationId,
    ReviewAnswer answer,
    String note,
    long reviewedBy,
    Instant reviewedAt) {}
