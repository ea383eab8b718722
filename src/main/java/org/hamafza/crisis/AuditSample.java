package org.hamafza.crisis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.CanonicalJson;

/**
 * Draws files for the audit afterwards: nobody can choose them, and everybody can draw them again,
 * because their order is that of hashes of what nobody sets.
 */
final class AuditSample {

  private AuditSample() {}

  /**
   * The ids drawn; a part of a file counts as a whole one, so that a small crisis is audited too.
   */
  static Set<Long> draw(String seed, List<CrisisFile> files, int percent) {
    int many = (files.size() * percent + 99) / 100;
    return files.stream()
        .sorted(Comparator.comparing(file -> CanonicalJson.sha256Hex(seed + ":" + file.number())))
        .limit(many)
        .map(CrisisFile::proposalId)
        .collect(Collectors.toSet());
  }
}
