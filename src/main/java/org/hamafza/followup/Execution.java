package org.hamafza.followup;

/**
 * One attempt of an owner to carry an action out.
 *
 * @param accepted null until an officer has looked at it
 * @param reason why it was sent back
 */
public record Execution(
    long id,
    long actionId,
    int attempt,
    String report,
    String evidence,
    long reportedBy,
    Boolean accepted,
    String reason) {}
