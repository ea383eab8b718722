package org.hamafza.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/**
 * A proposed or decided change of a parameter.
 *
 * @param proposedBy null for a first setting, which came with the program
 * @param decidedAt null while it waits
 */
public record ParameterChange(
    long id,
    String name,
    String setting,
    LocalDate validFrom,
    String reason,
    String state,
    Long proposedBy,
    LocalText proposerName,
    Instant proposedAt,
    LocalText deciderName,
    Instant decidedAt) {}
