package org.hamafza.followup;

/** An instalment of public money in rial, and the most that it might have been. */
public record Tranche(int position, long amount, long most) {}
