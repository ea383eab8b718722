package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * An NGO that would fit as a partner, and why.
 *
 * @param score from 0 to 100, on the scale by which working groups are formed
 * @param reasons what speaks for it, the weightiest part of the score first
 */
public record PartnerSuggestion(
    long ngoId, String legalId, LocalText name, String grade, double score, List<Reason> reasons) {

  /** What speaks for an NGO, in the order of its weight. */
  public enum Kind {
    /** It works in the area of the project. */
    AREA,
    /** It is present in counties of the project. */
    COUNTY,
    /** It brings capabilities that are wanted and that nobody in the project brings yet. */
    CAPABILITY,
    /** Its work was graded. */
    GRADE,
    /** It has finished a project with NGOs that are in. */
    JOINT_WORK
  }

  /** One reason; {@code names} are the area, counties, capabilities or NGOs that it is about. */
  public record Reason(Kind kind, List<LocalText> names) {}
}
