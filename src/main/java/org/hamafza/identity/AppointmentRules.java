package org.hamafza.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;

/** What each role needs: a council member a seat, a focal person an agency, and so on. */
final class AppointmentRules {

  private final AppointmentEntry entry;
  private final List<FieldError> errors = new ArrayList<>();

  private AppointmentRules(AppointmentEntry entry) {
    this.entry = entry;
  }

  /**
   * Checks an appointment in a council.
   *
   * @throws InvalidInput naming every field that does not fit the role
   */
  static void check(AppointmentEntry entry, Set<Long> seats, Set<String> agencies, Set<Long> ngos) {
    AppointmentRules rules = new AppointmentRules(entry);
    boolean inCouncil = !entry.role().installationWide() && entry.role().appointable();
    rules.reject(!inCouncil, "role", "error.choice");
    rules.offered("seatId", entry.role() == Role.COUNCIL_MEMBER, entry.seatId(), seats);
    rules.offered("agencyCode", entry.role().forAgency(), entry.agencyCode(), agencies);
    rules.offered("ngoId", entry.role().forNgo(), entry.ngoId(), ngos);
    rules.conclude();
  }

  /** Checks an appointment for the whole installation. */
  static void checkInstallationWide(AppointmentEntry entry) {
    AppointmentRules rules = new AppointmentRules(entry);
    rules.reject(!entry.role().installationWide(), "role", "error.choice");
    rules.conclude();
  }

  /** Whether both give the same authority at the same time. */
  static boolean repeats(Appointment known, NewAppointment wanted) {
    boolean same =
        sameOffice(known.role(), wanted.role())
            && Objects.equals(known.councilId(), wanted.councilId())
            && Objects.equals(known.seatId(), wanted.seatId())
            && Objects.equals(known.agencyCode(), wanted.agencyCode())
            && Objects.equals(known.ngoId(), wanted.ngoId());
    boolean over =
        known.endedAt() != null
            || known.validTo() != null && known.validTo().isBefore(wanted.validFrom());
    boolean later = wanted.validTo() != null && known.validFrom().isAfter(wanted.validTo());
    return same && !over && !later;
  }

  // Nobody is the own deputy.
  private static boolean sameOffice(Role known, Role wanted) {
    return known == wanted || known.actsAs(Role.AGENCY_FOCAL) && wanted.actsAs(Role.AGENCY_FOCAL);
  }

  private void offered(String field, boolean needed, Object chosen, Set<?> offered) {
    reject(needed && chosen == null, field, "error.required");
    reject(!needed && chosen != null, field, "identity.error.notForRole");
    reject(needed && chosen != null && !offered.contains(chosen), field, "error.choice");
  }

  private void reject(boolean wrong, String field, String key) {
    if (wrong) {
      errors.add(new FieldError(field, key, List.of()));
    }
  }

  private void conclude() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }
}
