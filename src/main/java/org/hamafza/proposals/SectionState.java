package org.hamafza.proposals;

import java.util.Collection;

/** How far a section of a draft is, as the list of sections shows it. */
enum SectionState {
  WRONG,
  EMPTY,
  STARTED,
  DONE,
  OPTIONAL;

  /**
   * @param wrong fields that cannot be read or for which somebody has to choose
   * @param missing fields that still have to be filled in
   */
  static SectionState of(
      DraftSection section,
      DraftSheet sheet,
      Collection<String> wrong,
      Collection<String> missing) {
    boolean begun = sheet.fields().keySet().stream().anyMatch(section::has);
    if (wrong.stream().anyMatch(section::has)) {
      return WRONG;
    }
    if (missing.stream().anyMatch(section::has)) {
      return begun ? STARTED : EMPTY;
    }
    return begun ? DONE : OPTIONAL;
  }
}
