package org.hamafza.identity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.shared.LocalText;

/** A signed-in person with the appointments that count today. */
public record Member(
    long personId,
    String username,
    LocalText name,
    String unit,
    Locale locale,
    List<Appointment> appointments) {

  /** Whether the person acts as {@code role} in that council (or installation-wide). */
  public boolean has(Role role, Long councilId) {
    return roles(role)
        .anyMatch(a -> role.installationWide() || Objects.equals(a.councilId(), councilId));
  }

  /** Whether the person acts as any of {@code roles} in that council. */
  public boolean hasAny(long councilId, Role... roles) {
    return Stream.of(roles).anyMatch(role -> has(role, councilId));
  }

  /** Whether the person acts as {@code role} anywhere. */
  public boolean hasAnywhere(Role role) {
    return roles(role).findAny().isPresent();
  }

  /** The councils in which the person acts as any of {@code roles}. */
  public Set<Long> councilsAs(Role... roles) {
    return Stream.of(roles)
        .flatMap(this::roles)
        .map(Appointment::councilId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The NGOs for which the person writes: signatories and administrators do that too. */
  public Set<Long> ngos() {
    return appointments.stream()
        .filter(a -> a.role().forNgo())
        .map(Appointment::ngoId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person signs for that NGO. */
  public boolean signsFor(long ngoId) {
    return roles(Role.NGO_SIGNATORY).anyMatch(a -> Objects.equals(a.ngoId(), ngoId));
  }

  /** Whether the person says who else may act for that NGO. */
  public boolean administers(long ngoId) {
    return roles(Role.NGO_ADMINISTRATOR).anyMatch(a -> Objects.equals(a.ngoId(), ngoId));
  }

  /** The codes of the agencies for which the person answers in that council. */
  public Set<String> agencies(long councilId) {
    return agencies(Role.AGENCY_FOCAL, councilId);
  }

  /** The codes of the agencies for which the person holds that role in that council. */
  public Set<String> agencies(Role role, long councilId) {
    return appointments.stream()
        .filter(a -> a.role().actsAs(role) && Objects.equals(a.councilId(), councilId))
        .map(Appointment::agencyCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person answers for that agency in that council only as a deputy. */
  public boolean deputizes(String agencyCode, long councilId) {
    return agencies(councilId).contains(agencyCode)
        && roles(Role.AGENCY_FOCAL)
            .noneMatch(
                a -> Objects.equals(a.councilId(), councilId) && agencyCode.equals(a.agencyCode()));
  }

  /** The seats that the person holds in that council. */
  public Set<Long> seats(long councilId) {
    return appointments.stream()
        .filter(a -> Objects.equals(a.councilId(), councilId) && a.seatId() != null)
        .map(Appointment::seatId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Appointment> roles(Role role) {
    return appointments.stream().filter(a -> a.role() == role);
  }
}
