package org.hamafza.council;

import java.time.Instant;

/** What a secretary says when calling a session; the reason is empty if the lead time is kept. */
public record SessionCall(
    SessionType type, Instant startsAt, String place, String shortNoticeReason) {}
