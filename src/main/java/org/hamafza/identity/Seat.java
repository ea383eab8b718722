package org.hamafza.identity;

import org.hamafza.shared.LocalText;

/**
 * A position in a council.
 *
 * @param chair whether its holder presides
 * @param actingChair whether its holder presides when the chair is absent
 * @param alternateOf the seat it stands in for; null if it is nobody's alternate
 * @param agencyCode the agency whose seat it is; null for NGO representatives and the chair
 */
public record Seat(
    long id,
    long councilId,
    String code,
    LocalText name,
    boolean voting,
    boolean chair,
    boolean actingChair,
    boolean ngoRepresentative,
    Long alternateOf,
    String agencyCode,
    int position) {}
