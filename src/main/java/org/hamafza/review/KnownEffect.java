package org.hamafza.review;

/**
 * A known conflict of somebody, and what the table CoiEffect makes of it.
 *
 * @param effect EXCLUDE, DISCLOSE_NO_VOTE, DISCLOSE_VOTE or NONE
 */
record KnownEffect(KnownConflict known, String effect) {

  static final String EXCLUDE = "EXCLUDE";

  public boolean excludes() {
    return EXCLUDE.equals(effect);
  }

  /** The message that says what follows from it for a reviewer. */
  public String effectKey() {
    return "review.effect." + effect;
  }

  /** The same in a word or two, with the code in front. */
  public String briefKey() {
    return "review.effect.brief." + effect;
  }
}
