package org.hamafza.offender;

/** A house with a forbidden arrow, to show that the test of the real house can fail. */
@org.springframework.modulith.Modulithic
public class OffenderApplication {}
