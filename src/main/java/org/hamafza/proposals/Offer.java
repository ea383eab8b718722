package org.hamafza.proposals;

import java.util.Set;

/** The codes that the form of a proposal offers. */
record Offer(
    Set<String> areas,
    Set<String> counties,
    Set<String> agencies,
    Set<String> capabilities,
    Set<String> needs) {}
