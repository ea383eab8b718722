package org.hamafza.review;

import java.time.Instant;

/**
 * What the technical committee says about a proposal before the council decides.
 *
 * @param remark its condition or its objection; empty if it supports
 */
record TechnicalReport(
    long proposalId,
    Stance stance,
    String findings,
    String remark,
    long writtenBy,
    Instant writtenAt) {}
