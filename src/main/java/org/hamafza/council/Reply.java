package org.hamafza.council;

import java.time.Instant;

/**
 * What the holder of a seat answered to the invitation.
 *
 * @param reason why he or she stays away; empty for who comes or is replaced
 */
record Reply(long seatId, long personId, ReplyAnswer answer, String reason, Instant repliedAt) {}
