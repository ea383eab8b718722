package org.hamafza.registry;

import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * A problem of counties that somebody should do something about, as the secretariat registered it.
 *
 * @param code its number in the register of its council, such as NEED-99-01
 * @param edition counts the changes
 */
public record Need(long id, long councilId, String code, int edition, NeedContent content) {

  /** How bad it is. */
  public enum Severity {
    LOW,
    MEDIUM,
    HIGH
  }

  /** From whom the secretariat knows of it. */
  public enum Source {
    GOVERNORATE,
    AGENCY,
    NGO,
    CITIZENS,
    STUDY,
    COUNCIL
  }

  /** What has become of it. */
  public enum Status {
    OPEN,
    IN_PROGRESS,
    MET,
    WITHDRAWN;

    /** Whether it still waits for an answer: also while somebody is at work on it. */
    public boolean isOpen() {
      return this == OPEN || this == IN_PROGRESS;
    }
  }

  public String area() {
    return content.area();
  }

  /** Empty if it is a need of the whole province. */
  public Set<String> counties() {
    return content.counties();
  }

  public Status status() {
    return content.status();
  }

  public LocalText title() {
    return content.title();
  }

  /** Whether it is a need of that county, alone or with others. */
  public boolean concerns(String county) {
    return counties().isEmpty() || counties().contains(county);
  }

  /** Its number and title, as it is offered in forms. */
  public LocalText label() {
    LocalText title = title();
    return new LocalText(
        title.fa().isBlank() ? "" : code + " · " + title.fa(),
        title.en().isBlank() ? "" : code + " · " + title.en());
  }
}
