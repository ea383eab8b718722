package org.hamafza.shared;

import java.util.List;

/** Thrown when what somebody typed cannot be accepted; shown beside the fields of the form. */
public class InvalidInput extends RuntimeException {

  private final List<FieldError> errors;

  public InvalidInput(List<FieldError> errors) {
    // Keys only: typed values may be personal and do not belong in a log.
    super(errors.stream().map(e -> e.field() + ": " + e.messageKey()).toList().toString());
    this.errors = List.copyOf(errors);
  }

  public InvalidInput(String field, String messageKey, Object... args) {
    this(List.of(new FieldError(field, messageKey, List.of(args))));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
