package org.hamafza.letters;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The council writes its letters of a kind otherwise from now on. */
record LetterTemplateSaved(CaseRef subject, String letterKind, int version) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
