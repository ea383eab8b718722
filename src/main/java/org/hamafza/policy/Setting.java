package org.hamafza.policy;

import org.hamafza.calendar.Term;

/** A setting as pages show it; what its kind does not have is null. */
public record Setting(Parameter.Kind kind, String text, Long number, Term term) {

  static Setting of(Parameter.Kind kind, String text) {
    return new Setting(
        kind,
        text,
        kind == Parameter.Kind.NUMBER ? Long.valueOf(text) : null,
        kind == Parameter.Kind.TERM ? Term.parse(text) : null);
  }
}
