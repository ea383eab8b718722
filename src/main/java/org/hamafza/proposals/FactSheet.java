package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policy;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.Iban;
import org.hamafza.shared.JalaliDate;

/**
 * What the tables ask about a proposal, derived from what is known; nothing here decides.
 *
 * @param partners the partner NGOs
 * @param today the day on which the facts are gathered
 */
record FactSheet(Proposal proposal, Ngo lead, List<Ngo> partners, LocalDate today, Policy policy) {

  // Older than any validity: what was never verified.
  private static final int NEVER = 1200;

  String licenceStatus() {
    Licence licence = lead.licence();
    boolean over = licence.status() == LicenceStatus.ACTIVE && licenceExpiredDays() > 0;
    return (over ? LicenceStatus.EXPIRED : licence.status()).name();
  }

  int licenceExpiredDays() {
    long days = lead.licence().validTo().until(today, java.time.temporal.ChronoUnit.DAYS);
    return (int) Math.max(0, days);
  }

  boolean licenceOutlastsProject() {
    return !lead.licence().validTo().isBefore(proposal.endsOn());
  }

  boolean scopeCovered() {
    return licensed().anyMatch(ngo -> ngo.coversCounties(proposal.counties()));
  }

  boolean areaCovered() {
    return licensed().anyMatch(ngo -> ngo.areas().contains(proposal.area()));
  }

  boolean ibanVerified() {
    return Iban.isValid(lead.iban()) && lead.holdsItsIban();
  }

  /** The report of the financial year (a Jalali year) that follows the last one reported. */
  boolean annualReportOverdue(WorkingCalendar calendar) {
    LocalDate reported = lead.details().annualReportUntil();
    LocalDate known = reported == null ? lead.licence().validFrom() : reported.plusDays(1);
    int months = (int) policy.number("annualReport.dueMonths");
    LocalDate due = Months.endOfMonthAfter(JalaliDate.yearOf(known), months);
    return today.isAfter(calendar.workingDayFrom(due));
  }

  int durationMonths() {
    return Months.begun(proposal.startsOn(), proposal.endsOn().plusDays(1));
  }

  int profileAgeMonths() {
    LocalDate verified = lead.profileVerifiedOn();
    return verified == null ? NEVER : Math.max(0, Months.begun(verified, today));
  }

  boolean premisesSupport() {
    return proposal.content().support().contains(Support.PREMISES);
  }

  Set<String> counties() {
    return proposal.counties();
  }

  // A partner whose licence does not hold adds nothing; that of the lead has rules of its own.
  private Stream<Ngo> licensed() {
    int grace = (int) policy.number("licence.expiryGraceDays");
    return Stream.concat(
        Stream.of(lead),
        partners.stream().filter(partner -> partner.licence().isInForce(today, grace)));
  }
}
