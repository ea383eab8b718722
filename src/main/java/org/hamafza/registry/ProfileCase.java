package org.hamafza.registry;

import java.time.Instant;

/**
 * One run of the verification of a profile.
 *
 * @param number its business key, such as {@code NGO-00013990112-1}
 * @param outcome VERIFIED, REJECTED, STALE or DUPLICATE; null while it runs
 * @param rounds how often the profile went back to the NGO
 */
public record ProfileCase(
    long id,
    long profileId,
    long councilId,
    String number,
    ProfileState outcome,
    String reason,
    int rounds,
    Instant openedAt,
    Instant endedAt) {}
