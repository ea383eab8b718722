package org.hamafza.review;

/**
 * What ties a reviewer to a case, for others who have to know of conflicts.
 *
 * @param conflictCode what the reviewer declared; null where nothing was
 */
public record ReviewerTie(long proposalId, long personId, String conflictCode) {}
