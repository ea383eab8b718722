package org.hamafza.registry.merging;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/**
 * That an officer found, when a profile was verified, that its NGO is another one that is known.
 *
 * @param caseNumber the number of that verification
 */
record SameNgo(
    long ngoId, String legalId, LocalText name, String caseNumber, String reason, Instant at) {}
