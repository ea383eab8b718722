package org.hamafza.review;

import org.hamafza.shared.LocalText;

/** One criterion of a rubric; {@code weight} is its part of the 100 points. */
public record Criterion(String code, LocalText name, int weight) {}
