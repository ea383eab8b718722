package org.hamafza.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.documents.Attachment;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Turns what was written into a version that nobody can change any more, if it is complete. */
@Component
class ProfileFreezing {

  /** What was frozen. */
  record Frozen(int version, String sha256) {}

  private final ProfileTable table;
  private final ProfileParts parts;
  private final ProfileDocuments documents;
  private final Clock clock;

  ProfileFreezing(ProfileTable table, ProfileParts parts, ProfileDocuments documents, Clock clock) {
    this.table = table;
    this.parts = parts;
    this.documents = documents;
    this.clock = clock;
  }

  /** What is missing, by step; documents stand under null. */
  List<FieldError> missing(Profile profile) {
    List<FieldError> missing = new ArrayList<>();
    for (Map.Entry<ProfileStep, List<String>> step : parts.missing(profile.draft()).entrySet()) {
      step.getValue()
          .forEach(field -> missing.add(new FieldError(field, "error.required", List.of())));
    }
    documents
        .missing(profile)
        .forEach(
            kind ->
                missing.add(
                    new FieldError(
                        "documents", "registry.profile.document.missing." + kind, List.of())));
    return missing;
  }

  /**
   * Freezes the draft.
   *
   * @throws InvalidInput naming what is missing
   */
  Frozen freeze(Profile profile, long personId) {
    List<FieldError> missing = missing(profile);
    if (!missing.isEmpty()) {
      throw new InvalidInput(missing);
    }
    List<Attachment> files = documents.ofDraft(profile);
    String sha256 = table.freeze(profile, files, personId, clock.instant());
    return new Frozen(profile.version() + 1, sha256);
  }
}
