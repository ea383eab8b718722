package org.hamafza.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.shared.Iban;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.PostalCode;

/** What the check of a submitted profile points out to the officer; none of it decides. */
enum ProfileFinding {
  LICENCE_EXPIRED,
  BOARD_OVER,
  NO_ACCOUNT,
  UNKNOWN_BANK,
  OTHER_HOLDER,
  UNUSUAL_POSTAL_CODE,
  NO_ANNUAL_REPORT,
  COUNTY_NOT_NAMED;

  /** What there is to say about complete content on a day. */
  static List<ProfileFinding> of(ProfileContent content, LocalDate today) {
    List<ProfileFinding> found = new ArrayList<>();
    add(found, LICENCE_EXPIRED, content.licence().validTo().isBefore(today));
    add(found, BOARD_OVER, content.governance().boardTo().isBefore(today));
    String iban = content.account().iban();
    add(found, NO_ACCOUNT, iban.isEmpty());
    add(found, UNKNOWN_BANK, !iban.isEmpty() && !new Iban(iban).hasKnownBank());
    add(found, OTHER_HOLDER, !iban.isEmpty() && !isOwn(content));
    add(
        found,
        UNUSUAL_POSTAL_CODE,
        content.contacts().stream()
            .map(ProfileContent.ContactPerson::postalCode)
            .filter(code -> !code.isEmpty())
            .anyMatch(code -> PostalCode.standingOf(code) == PostalCode.Standing.UNUSUAL));
    add(found, NO_ANNUAL_REPORT, content.reports().isEmpty());
    add(
        found,
        COUNTY_NOT_NAMED,
        content.resources().stream()
            .anyMatch(resource -> !content.work().counties().contains(resource.county())));
    return found;
  }

  // E08: money is paid only to an account in the name of the NGO.
  private static boolean isOwn(ProfileContent content) {
    String holder = PersianText.compactKey(content.account().holder());
    return holder.equals(PersianText.compactKey(content.identity().name().fa()))
        || holder.equals(PersianText.compactKey(content.identity().name().en()));
  }

  private static void add(List<ProfileFinding> found, ProfileFinding finding, boolean there) {
    if (there) {
      found.add(finding);
    }
  }
}
