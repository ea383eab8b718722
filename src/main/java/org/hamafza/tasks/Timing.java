package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.calendar.Term;

/**
 * Until when new work is to be done, how that was counted, and when people hear of it first, if at
 * all.
 */
record Timing(Instant from, Term term, Instant due, int left, Alarms alarms, Alarm first) {}
