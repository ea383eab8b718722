package org.hamafza.demo;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.registry.ProfileContent;
import org.hamafza.registry.ProfileContent.AnnualReport;
import org.hamafza.registry.ProfileContent.ContactPerson;
import org.hamafza.registry.ProfileContent.Governance;
import org.hamafza.registry.ProfileContent.Identity;
import org.hamafza.registry.ProfileContent.LicencePart;
import org.hamafza.registry.ProfileContent.Resource;

/**
 * What a made-up NGO writes in its profile beside what is known of it already.
 *
 * @param ngo the code of the NGO
 * @param verified whether it has been verified; otherwise it waits for an officer
 */
record DemoProfile(
    String ngo,
    String registrationNumber,
    String registrationOffice,
    String licenceKind,
    List<ContactPerson> contacts,
    List<Resource> resources,
    boolean verified) {

  private static final int BOARD_SINCE_MONTHS = 8;
  private static final int BOARD_YEARS = 2;
  private static final int LAST_MONTH = 12;

  /** The whole profile on a day, building on {@code known}; years end with {@code yearStart}. */
  ProfileContent on(ProfileContent known, LocalDate today, LocalDate yearStart) {
    LocalDate board = today.minusMonths(BOARD_SINCE_MONTHS);
    LicencePart licence = known.licence();
    return known
        .with(
            new Identity(
                known.identity().legalId(),
                known.identity().name(),
                registrationNumber,
                registrationOffice))
        .with(
            new LicencePart(
                licence.authority(),
                licenceKind,
                licence.number(),
                licence.validFrom(),
                licence.validTo(),
                licence.renewalPending()))
        .with(new Governance(board, board.plusYears(BOARD_YEARS), LAST_MONTH))
        .withContacts(contacts)
        .withResources(resources)
        .withReports(
            List.of(new AnnualReport(yearStart.minusYears(1), yearStart.minusDays(1), yearStart)));
  }
}
