package org.hamafza.letters;

import org.hamafza.shared.Conflict;

/** Thrown when a template was saved since its form was opened; the page keeps what was typed. */
class TemplateEditedMeanwhile extends Conflict {
  TemplateEditedMeanwhile() {
    super("letters.error.meanwhile");
  }
}
