package org.hamafza.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.springframework.stereotype.Component;

/** The documents that prove what a profile says. */
@Component
class ProfileDocuments {

  /** The owner type of a profile's files. */
  static final String OWNER = "ngo-profile";

  /** Asked of every NGO; the last one only of those that name an account. */
  static final List<String> KINDS =
      List.of(
          "STATUTE",
          "LICENCE_COPY",
          "GAZETTE_NOTICE",
          "IBAN_CONFIRMATION",
          "ANNUAL_REPORT",
          "OTHER");

  private final ProfileTable table;
  private final Attachments attachments;

  ProfileDocuments(ProfileTable table, Attachments attachments) {
    this.table = table;
    this.attachments = attachments;
  }

  /** The files that the next version will have. */
  List<Attachment> ofDraft(Profile profile) {
    return among(profile, table.draftFiles(profile.id()));
  }

  /** The files of a submitted version. */
  List<Attachment> of(Profile profile, int version) {
    return among(profile, table.files(profile.id(), version));
  }

  private List<Attachment> among(Profile profile, Set<UUID> ids) {
    return attachments.of(OWNER, profile.id()).stream()
        .filter(file -> ids.contains(file.id()))
        .toList();
  }

  /** The kinds of documents that a submitted profile cannot do without and that are not there. */
  Set<String> missing(Profile profile) {
    Set<String> asked = new LinkedHashSet<>(List.of("STATUTE", "LICENCE_COPY", "GAZETTE_NOTICE"));
    if (!profile.draft().account().iban().isEmpty()) {
      asked.add("IBAN_CONFIRMATION");
    }
    if (!profile.draft().reports().isEmpty()) {
      asked.add("ANNUAL_REPORT");
    }
    asked.removeAll(ofDraft(profile).stream().map(Attachment::kind).collect(Collectors.toSet()));
    return asked;
  }
}
