package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.calendar.Term;

/**
 * The term of a piece of work begins anew and is another one.
 *
 * @param first when people are told of it first; null for never
 */
record Recount(long workItemId, Instant from, Term term, Alarm first) {}
