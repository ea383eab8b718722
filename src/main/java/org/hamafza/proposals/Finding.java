package org.hamafza.proposals;

import org.hamafza.proposals.calls.CallDocument;

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
    /** Nothing is decided until something outside the file is. */
    HOLD,
    MISSING,
    WARN
  }

  /** Whether the proposal cannot be admitted with it. */
  public boolean blocks() {
    return severity != Severity.WARN;
  }

  /** Whether nothing can cure it. */
  boolean isFinal() {
    return severity == Severity.BLOCK && !curable;
  }

  /** Message key of what was found. */
  public String messageKey() {
    return (isRule() ? "proposals.finding." : "proposals.document.") + code;
  }

  /** Message key of the law or parameter behind it. */
  public String basisKey() {
    boolean ofCall = kind == Kind.DOCUMENT && code.startsWith(CallDocument.PREFIX);
    return ofCall ? "proposals.calls.document.basis" : messageKey() + ".basis";
  }

  /** Message key of what would cure it. */
  public String cureKey() {
    return isRule() ? messageKey() + ".cure" : "proposals.document.cure";
  }

  /** Message key of how much it weighs. */
  public String severityKey() {
    return "proposals.severity." + (isFinal() ? "FINAL" : severity.name());
  }

  private boolean isRule() {
    return kind == Kind.RULE;
  }
}
