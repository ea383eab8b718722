package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.Map;

/**
 * The weights that a call gives to the criteria which hold from a day.
 *
 * @param points by criterion, 100 together; a criterion that is missing or has none is not scored
 */
public record CallWeights(LocalDate since, Map<String, Integer> points) {}
