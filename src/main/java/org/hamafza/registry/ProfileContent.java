package org.hamafza.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hamafza.shared.LocalText;

/**
 * What an NGO writes about itself, step by step. In a draft anything may be missing (null or
 * empty); a submitted version is complete.
 */
public record ProfileContent(
    Identity identity,
    LicencePart licence,
    Work work,
    Governance governance,
    Account account,
    List<ContactPerson> contacts,
    List<Resource> resources,
    List<AnnualReport> reports) {

  /** Who it is: the number of its registration counts only together with the office. */
  public record Identity(
      String legalId, LocalText name, String registrationNumber, String registrationOffice) {}

  /** The licence; {@code kind} is PARVANEH, ETEBARNAMEH or OTHER. */
  public record LicencePart(
      String authority,
      String kind,
      String number,
      LocalDate validFrom,
      LocalDate validTo,
      boolean renewalPending) {}

  /** What it does and where; {@code scope} as in {@link NgoDetails}. */
  public record Work(Set<String> areas, String scope, Set<String> counties) {

    // In one order, so that equal content is written as equal text.
    public Work {
      areas = Collections.unmodifiableSet(new TreeSet<>(areas));
      counties = Collections.unmodifiableSet(new TreeSet<>(counties));
    }
  }

  /** The term of its board, and the Jalali month with which its financial year ends. */
  public record Governance(LocalDate boardFrom, LocalDate boardTo, Integer yearEndMonth) {}

  /** Its bank account. */
  public record Account(String iban, String holder) {}

  /** A person to turn to; {@code phone} begins with +98, {@code postalCode} may be empty. */
  public record ContactPerson(
      String name, String role, String phone, String email, String postalCode) {}

  /**
   * Something it can contribute, in one county.
   *
   * @param crisisHours within how many hours it is at work in a crisis; null if it is not
   */
  public record Resource(String capability, Integer quantity, String county, Integer crisisHours) {}

  /** An annual report and when it was handed in. */
  public record AnnualReport(LocalDate from, LocalDate to, LocalDate handedInOn) {}

  private static final LocalText NO_TEXT = new LocalText("", "");

  /** Nothing but what a registration says. */
  public static ProfileContent of(String legalId, LocalText name) {
    return new ProfileContent(
        new Identity(legalId, name == null ? NO_TEXT : name, "", ""),
        new LicencePart(null, null, "", null, null, false),
        new Work(Set.of(), null, Set.of()),
        new Governance(null, null, null),
        new Account("", ""),
        List.of(),
        List.of(),
        List.of());
  }

  public ProfileContent with(Identity part) {
    return new ProfileContent(
        part, licence, work, governance, account, contacts, resources, reports);
  }

  public ProfileContent with(LicencePart part) {
    return new ProfileContent(
        identity, part, work, governance, account, contacts, resources, reports);
  }

  public ProfileContent with(Work part) {
    return new ProfileContent(
        identity, licence, part, governance, account, contacts, resources, reports);
  }

  public ProfileContent with(Governance part) {
    return new ProfileContent(identity, licence, work, part, account, contacts, resources, reports);
  }

  public ProfileContent with(Account part) {
    return new ProfileContent(
        identity, licence, work, governance, part, contacts, resources, reports);
  }

  public ProfileContent withContacts(List<ContactPerson> part) {
    return new ProfileContent(
        identity, licence, work, governance, account, List.copyOf(part), resources, reports);
  }

  public ProfileContent withResources(List<Resource> part) {
    return new ProfileContent(
        identity, licence, work, governance, account, contacts, List.copyOf(part), reports);
  }

  public ProfileContent withReports(List<AnnualReport> part) {
    return new ProfileContent(
        identity, licence, work, governance, account, contacts, resources, List.copyOf(part));
  }

  /** The part that one step writes. */
  Object part(ProfileStep step) {
    return switch (step) {
      case IDENTITY -> identity;
      case LICENCE -> licence;
      case WORK -> work;
      case GOVERNANCE -> governance;
      case ACCOUNT -> account;
      case CONTACTS -> contacts;
      case CAPABILITIES -> resources;
      case REPORTS -> reports;
    };
  }

  /** The same with one step's part taken from {@code other}. */
  ProfileContent withPart(ProfileStep step, ProfileContent other) {
    return switch (step) {
      case IDENTITY -> with(other.identity);
      case LICENCE -> with(other.licence);
      case WORK -> with(other.work);
      case GOVERNANCE -> with(other.governance);
      case ACCOUNT -> with(other.account);
      case CONTACTS -> withContacts(other.contacts);
      case CAPABILITIES -> withResources(other.resources);
      case REPORTS -> withReports(other.reports);
    };
  }

  /** The leaves of the tree of capabilities that the resources hang from: what matching asks. */
  Set<String> capabilities() {
    return resources.stream()
        .map(Resource::capability)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The last day that any annual report covers; null if there is none. */
  LocalDate reportedUntil() {
    return reports.stream()
        .map(AnnualReport::to)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
