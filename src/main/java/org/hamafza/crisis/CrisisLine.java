package org.hamafza.crisis;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/** A crisis in a list; {@code areas} and {@code counties} say how many. */
record CrisisLine(
    long id,
    String number,
    CrisisState state,
    CrisisKind kind,
    LocalText title,
    int areas,
    int counties,
    Instant proposedAt,
    Instant startedAt,
    Instant offAt,
    Instant endedAt) {}
