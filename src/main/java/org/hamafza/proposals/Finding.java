package org.hamafza.proposals;

/**
 * Something that the rules found in a submitted version.
 *
 * @param code the rule (E01 …) or the missing document (LICENCE_COPY …)
 * @param note what the officer asks the NGO to do; empty if nothing was added to the usual words
 */
public record Finding(
    long id, int version, Kind kind, String code, Severity severity, boolean curable, String note) {

  /** A rule of eligibility, or a document that is not there. */
  public enum Kind {
    RULE,
    DOCUMENT
  }

  /** How much it weighs. */
  public enum Severity {
    INCOMPLETE,
    BLOCK,
    MISSING,
    WARN
  }

  /** Whether the proposal cannot be admitted with it. */
  public boolean blocks() {
    return severity != Severity.WARN;
  }

  /** Message key of what was found; {@code .basis} and {@code .cure} belong to it. */
  public String messageKey() {
    String key = kind == Kind.RULE ? "proposals.finding." : "proposals.document.";
    return key + code;
  }
}
