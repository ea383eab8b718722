package org.hamafza.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.LocalText;

/**
 * A made-up NGO.
 *
 * @param code its short name; {@code ngo-<code>} signs for it
 * @param licenceEndsInDays counted from the day of loading; negative if it is over
 * @param verifiedDaysAgo how old its verified profile is; null for the usual age
 */
record DemoNgo(
    String code,
    String council,
    String legalId,
    LocalText name,
    String authority,
    int licenceEndsInDays,
    String scope,
    Set<String> areas,
    Set<String> counties,
    Set<String> capabilities,
    String iban,
    String grade,
    Integer verifiedDaysAgo) {

  private static final int USUALLY_VERIFIED_DAYS_AGO = 60;

  private static final Period LICENCE_TERM = Period.ofYears(4);

  /** As it is entered in the registry on a day; the last report covers the year before. */
  NgoDetails on(LocalDate today, LocalDate yearStart) {
    LocalDate licenceEnds = today.plusDays(licenceEndsInDays);
    Licence licence =
        new Licence(
            authority,
            "99-" + code.toUpperCase(java.util.Locale.ROOT),
            licenceEndsInDays < 0 ? LicenceStatus.EXPIRED : LicenceStatus.ACTIVE,
            licenceEnds.minus(LICENCE_TERM),
            licenceEnds,
            false);
    return new NgoDetails(
        legalId,
        name,
        licence,
        scope,
        areas,
        counties,
        capabilities,
        iban,
        name.fa(),
        grade,
        today.minusDays(verifiedDaysAgo == null ? USUALLY_VERIFIED_DAYS_AGO : verifiedDaysAgo),
        yearStart.minusDays(1));
  }
}
