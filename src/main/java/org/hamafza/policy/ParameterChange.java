package org.hamafza.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/** A proposed or decided change of a parameter. */
public record ParameterChange(
    long id,
    String name,
    String setting,
    LocalDate validFrom,
    String reason,
    String state,
    Long proposedBy,
    LocalText proposerName,
    Instant proposedAt) {}
