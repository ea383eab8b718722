package org.hamafza.registry.needs;

import java.time.Instant;
import org.hamafza.registry.NeedContent;

/**
 * What a need said since one change of it.
 *
 * @param edition 0 for what was first registered
 * @param reason why it was changed; empty for the first
 * @param role in which office somebody wrote it
 */
record NeedEdition(int edition, NeedContent content, String reason, String role, Instant at) {}
