package org.hamafza.identity;

/** The territorial level of a council. */
public enum CouncilLevel {
  COUNTY,
  PROVINCE,
  NATIONAL
}
