package org.hamafza.registry;

import java.util.List;
import java.util.Set;

/** Finds NGOs that could join a project. */
public interface PartnerSuggestions {

  /**
   * What a project is looking for.
   *
   * @param area code of its area; null if it is not known yet
   * @param capabilities codes of what partners should bring
   * @param in ids of the NGOs that are in already
   */
  record Wanted(
      long councilId, String area, Set<String> counties, Set<String> capabilities, Set<Long> in) {}

  /**
   * At most eight NGOs of the council that work in the area or bring what is missing, the best
   * first; never one whose licence is not in force. No rights are checked.
   */
  List<PartnerSuggestion> of(Wanted wanted);
}
