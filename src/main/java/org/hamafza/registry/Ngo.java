package org.hamafza.registry;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;

/**
 * A non-governmental organisation; it belongs to one council.
 *
 * @param edition counts the changes
 * @param survivorId the NGO that stayed when this one was merged; null unless it was
 */
public record Ngo(long id, long councilId, int edition, Long survivorId, NgoDetails details) {

  public String legalId() {
    return details.legalId();
  }

  public LocalText name() {
    return details.name();
  }

  public Licence licence() {
    return details.licence();
  }

  /** COUNTY, PROVINCE or NATIONAL. */
  public String scope() {
    return details.scope();
  }

  public Set<String> areas() {
    return details.areas();
  }

  public Set<String> counties() {
    return details.counties();
  }

  public Set<String> capabilities() {
    return details.capabilities();
  }

  public String iban() {
    return details.iban();
  }

  /** NEW, A, B, C or D. */
  public String grade() {
    return details.grade();
  }

  /** Null if the profile was never verified, or has gone stale since. */
  public LocalDate profileVerifiedOn() {
    return details.profileVerifiedOn();
  }

  /** Whether this entry turned out to be an NGO that is entered a second time, and was merged. */
  public boolean isMerged() {
    return survivorId != null;
  }

  /** The NGO that stays: this one, or the one into which it was merged. */
  public long stayingId() {
    return survivorId == null ? id : survivorId;
  }

  /** What events about this NGO name. */
  public CaseRef ref() {
    return new CaseRef(councilId, "ngo", id, legalId(), id);
  }

  /** Whether money can be paid to an account in the NGO's own name. */
  public boolean holdsItsIban() {
    String holder = PersianText.compactKey(details.ibanHolder());
    return !iban().isEmpty()
        && !holder.isEmpty()
        && (holder.equals(PersianText.compactKey(name().fa()))
            || holder.equals(PersianText.compactKey(name().en())));
  }

  /** Whether the licence reaches all of these counties. */
  public boolean coversCounties(Set<String> wanted) {
    return !scope().equals("COUNTY") || counties().containsAll(wanted);
  }
}
