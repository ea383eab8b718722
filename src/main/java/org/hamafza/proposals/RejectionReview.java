package org.hamafza.proposals;

/** What the secretary decided about an officer's proposal to reject. */
record RejectionReview(long decisionId, boolean confirmed, String reason, long secretaryId) {}
