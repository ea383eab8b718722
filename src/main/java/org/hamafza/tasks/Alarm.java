package org.hamafza.tasks;

import java.time.Instant;

/** When people are told next about a piece of work, and who. */
record Alarm(int percent, Level level, Instant at) {}
