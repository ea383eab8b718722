package org.hamafza.workinggroup;

/** An agency that the decision table names for an area, as lead or as one among others. */
public record AgencyMatch(String agencyCode, boolean lead) {}
