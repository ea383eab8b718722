package org.hamafza.followup;

import java.time.LocalDate;

/** A line of a project's plan. */
public record Milestone(String text, LocalDate dueOn) {}
