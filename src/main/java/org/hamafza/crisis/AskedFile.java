package org.hamafza.crisis;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/**
 * A running file about which a crisis has put the question whether it changes over to the fast
 * track.
 *
 * @param routeBefore the route on which it was
 * @param answer the end of the message key {@code crisis.asked.}
 * @param reason what the answer rests on; empty where nobody said
 * @param by the person who answered; null while nobody has
 * @param at when it was answered or fell away; null while it waits
 */
public record AskedFile(
    long proposalId,
    String number,
    LocalText title,
    String routeBefore,
    Instant askedAt,
    String answer,
    String reason,
    Long by,
    Instant at) {}
