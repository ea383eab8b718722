package org.hamafza.clearance;

/** The languages in which people of the province are spoken to. */
public enum ContentLanguage {
  FA,
  AZ,
  AR,
  KU,
  LRC,
  HY,
  KA,
  PRS,
  EN,
  /** Without words, or in the sign language. */
  SIGN
}
