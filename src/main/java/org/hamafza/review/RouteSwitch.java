package org.hamafza.review;

/**
 * The question whether a running case changes over to the fast track.
 *
 * @param confirmed null until a secretary has answered
 */
record RouteSwitch(
    long id, long proposalId, long declarationId, String routeBefore, Boolean confirmed) {}
