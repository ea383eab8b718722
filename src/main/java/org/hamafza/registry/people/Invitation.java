package org.hamafza.registry.people;

import java.time.Instant;

/**
 * An invitation to act for an NGO.
 *
 * @param administrator whether the invited person will also say who else may
 */
record Invitation(
    long id,
    long ngoId,
    String email,
    boolean administrator,
    Instant invitedAt,
    Instant expiresAt) {}
