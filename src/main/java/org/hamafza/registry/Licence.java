package org.hamafza.registry;

import java.time.LocalDate;

/** The licence under which an NGO works, as its authority issued it. */
public record Licence(
    String authority,
    String number,
    LicenceStatus status,
    LocalDate validFrom,
    LocalDate validTo,
    boolean renewalPending) {

  /**
   * Whether it lets the NGO work on {@code day}: neither suspended nor revoked, and not run out,
   * but for {@code graceDays} while its renewal is pending (E01 and E02 of the eligibility rules).
   */
  public boolean isInForce(LocalDate day, int graceDays) {
    return switch (status) {
      case SUSPENDED, REVOKED -> false;
      case ACTIVE, EXPIRED ->
          status == LicenceStatus.ACTIVE && !validTo.isBefore(day)
              || renewalPending && !validTo.plusDays(graceDays).isBefore(day);
    };
  }
}
