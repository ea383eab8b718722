package org.hamafza.letters;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/**
 * A letter as it was issued.
 *
 * @param councilId the council that writes
 * @param number such as ISF-1405-L-0001
 * @param agencyCode the agency to which it is written; null for the NGO of the case
 * @param sha256 of the canonical JSON of what was issued
 */
record Letter(
    long id,
    String number,
    long councilId,
    long proposalId,
    LetterKind kind,
    String agencyCode,
    String recipientFa,
    String recipientEn,
    int templateVersion,
    String subjectFa,
    String subjectEn,
    String bodyFa,
    String bodyEn,
    Instant issuedAt,
    String sha256) {

  public LocalText recipient() {
    return new LocalText(recipientFa, recipientEn);
  }

  public LocalText subject() {
    return new LocalText(subjectFa, subjectEn);
  }

  public LocalText body() {
    return new LocalText(bodyFa, bodyEn);
  }
}
