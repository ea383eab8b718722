package org.hamafza.registry;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * What is kept about an NGO.
 *
 * @param scope how far the licence reaches: COUNTY (the counties named), PROVINCE or NATIONAL
 * @param iban empty if none is known
 * @param ibanHolder in whose name the account is kept
 * @param grade NEW, A, B, C or D
 * @param profileVerifiedOn when the secretariat last verified the profile; null if never, or if it
 *     has gone stale since
 * @param annualReportUntil the last day that the last annual report covers; null if there is none
 */
public record NgoDetails(
    String legalId,
    LocalText name,
    Licence licence,
    String scope,
    Set<String> areas,
    Set<String> counties,
    Set<String> capabilities,
    String iban,
    String ibanHolder,
    String grade,
    LocalDate profileVerifiedOn,
    LocalDate annualReportUntil) {

  /** The same with what the secretariat alone knows taken from {@code other}. */
  NgoDetails sanctioned(NgoDetails other) {
    return new NgoDetails(
        legalId,
        name,
        new Licence(
            licence.authority(),
            licence.number(),
            other.licence().status(),
            licence.validFrom(),
            licence.validTo(),
            licence.renewalPending()),
        scope,
        areas,
        counties,
        capabilities,
        iban,
        ibanHolder,
        grade,
        profileVerifiedOn,
        annualReportUntil);
  }
}
