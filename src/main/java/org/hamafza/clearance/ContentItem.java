package org.hamafza.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One content of a campaign, as it stands.
 *
 * @param number its business key, such as {@code ISF-1405-P-0001-C1}; null before it is handed in
 * @param text as it is being written; after it was handed in, as it was handed in
 * @param fileId the file of the next version; null if there is none
 * @param version the newest version that was handed in; 0 before the first
 * @param edition counts the changes
 * @param rounds how often the authority has asked for changes
 * @param agencyCode the authority on its subject
 * @param crisis whether it is judged at the pace of a crisis
 * @param code the code of the clearance, such as {@code ISF-1405-C-0001}; null without one
 * @param expiresOn the last day of the clearance
 * @param reason why it ended
 * @param correction what those who used it are told; empty unless it was withdrawn
 * @param repeatsId the item that it repeats; null if none
 */
public record ContentItem(
    long id,
    long proposalId,
    long councilId,
    long ngoId,
    String number,
    ContentState state,
    Instant stateSince,
    ContentKind kind,
    ContentText text,
    UUID fileId,
    int version,
    int edition,
    int rounds,
    String agencyCode,
    boolean crisis,
    String code,
    Instant clearedAt,
    LocalDate expiresOn,
    String reason,
    String correction,
    Long repeatsId) {

  /** Whether the authority has it, or had it. */
  public boolean isHandedIn() {
    return number != null;
  }

  /** Whether it was cleared once. */
  public boolean isCleared() {
    return code != null;
  }
}
