package org.hamafza.crisis;

import org.hamafza.shared.LocalText;

/**
 * A case that went by the fast track while a crisis ran; amounts in rial.
 *
 * @param outcome as {@code ItemDecided} names it; null while it is undecided
 * @param hours from submission to the decision; null while it is undecided
 */
public record CrisisFile(
    long proposalId,
    String number,
    LocalText title,
    String outcome,
    Long hours,
    long requested,
    long granted) {}
