package org.hamafza.registry;

import java.time.LocalDate;

/**
 * A flag that counts for an NGO; only the secretariat may read its reason.
 *
 * @param reason empty if none was kept when it was taken over
 * @param until its last day; null if only people end it
 */
public record OpenFlag(FlagKind kind, String reason, LocalDate until) {}
