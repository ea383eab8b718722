package org.hamafza.proposals;

/** One line of the budget; the amount is in rial and null while it has not been written. */
public record BudgetLine(CostType type, String text, Long amount) {}
