package org.hamafza.registry;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All steps of the profile. */
@Component
class ProfileParts {

  private final Map<ProfileStep, ProfilePart> parts = new EnumMap<>(ProfileStep.class);

  ProfileParts(List<ProfilePart> parts) {
    parts.stream()
        .sorted(Comparator.comparing(ProfilePart::step))
        .forEach(part -> this.parts.put(part.step(), part));
  }

  ProfilePart of(ProfileStep step) {
    return parts.get(step);
  }

  /**
   * The empty fields that a submitted profile cannot do without; steps without any are left out.
   */
  Map<ProfileStep, List<String>> missing(ProfileContent content) {
    Map<ProfileStep, List<String>> missing = new EnumMap<>(ProfileStep.class);
    parts.forEach(
        (step, part) -> {
          List<String> fields = part.missing(content);
          if (!fields.isEmpty()) {
            missing.put(step, fields);
          }
        });
    return missing;
  }

  /** The steps in which nothing stands. */
  Set<ProfileStep> blank(ProfileContent content) {
    return parts.values().stream()
        .filter(
            part ->
                part.values(content).values().stream()
                    .flatMap(List::stream)
                    .allMatch(String::isBlank))
        .map(ProfilePart::step)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProfileStep.class)));
  }
}
