package org.hamafza.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps in which an NGO writes its profile, in their order. */
public enum ProfileStep {
  IDENTITY,
  LICENCE,
  WORK,
  GOVERNANCE,
  ACCOUNT,
  CONTACTS,
  CAPABILITIES,
  REPORTS;

  /** As it stands in addresses. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ProfileStep> ofPath(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
  }

  /** The step after this one; empty after the last. */
  Optional<ProfileStep> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
