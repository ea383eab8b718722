package org.hamafza.proposals;

/** What the project will change, measured before and after; null while not written. */
public record Indicator(String name, String unit, Integer baseline, Integer target) {}
