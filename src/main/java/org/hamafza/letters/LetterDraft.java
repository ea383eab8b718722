package org.hamafza.letters;

import java.util.HashMap;
import java.util.Map;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.LocalText;

/**
 * A letter that is to be issued.
 *
 * @param councilId the council that writes
 * @param cause which decision it tells; nobody is told one twice
 * @param agencyCode the agency to which it is written; null for the NGO of the case and for the
 *     national council
 */
record LetterDraft(
    Proposal proposal,
    long councilId,
    LetterKind kind,
    String cause,
    String agencyCode,
    LocalText recipient,
    Map<String, LocalText> facts) {

  /** To the NGO of the case. */
  static LetterDraft toNgo(
      Proposal proposal,
      long councilId,
      LetterKind kind,
      String cause,
      Map<String, LocalText> facts) {
    return new LetterDraft(proposal, councilId, kind, cause, null, facts.get("ngo"), facts);
  }

  /** To the secretariat of the national council, with a case that is not for the province. */
  static LetterDraft toNational(
      Proposal proposal, String cause, LocalText recipient, Map<String, LocalText> facts) {
    return new LetterDraft(
        proposal,
        proposal.councilId(),
        LetterKind.NATIONAL_REFERRAL,
        cause,
        null,
        recipient,
        facts);
  }

  /** The same to an agency whose help is wanted. */
  LetterDraft toAgency(String code, LocalText name) {
    Map<String, LocalText> named = new HashMap<>(facts);
    named.put("agency", name);
    return new LetterDraft(
        proposal, councilId, LetterKind.AGENCY_COOPERATION, cause, code, name, named);
  }

  /** Whether it leaves the province, so that somebody has to send it. */
  boolean isNational() {
    return kind == LetterKind.NATIONAL_REFERRAL;
  }

  /** Short for whom it is written to, as elsewhere: an agency, an NGO or the national council. */
  String party() {
    if (isNational()) {
      return "C-NATIONAL";
    }
    return agencyCode == null ? "N-" + proposal.leadNgoId() : "A-" + agencyCode;
  }
}
