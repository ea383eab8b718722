package org.hamafza.shared;

import java.util.List;

/** What is wrong with one field of a form; the field is empty when it is the form as a whole. */
public record FieldError(String field, String messageKey, List<Object> args) {

  public FieldError {
    args = List.copyOf(args);
  }
}
