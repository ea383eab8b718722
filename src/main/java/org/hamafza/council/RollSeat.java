package org.hamafza.council;

import org.hamafza.shared.LocalText;

/**
 * A seat as it stood when a session opened.
 *
 * @param personId its holder; null if it was vacant
 * @param alternateOf the seat it stands in for; null if it is nobody's alternate
 */
record RollSeat(
    long seatId,
    String code,
    LocalText name,
    Long personId,
    boolean voting,
    boolean chair,
    boolean actingChair,
    boolean ngoRepresentative,
    Long alternateOf,
    String agencyCode,
    int position) {}
