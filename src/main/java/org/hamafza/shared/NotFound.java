package org.hamafza.shared;

/** Thrown for what is not there and for what is not yours, so that nobody can tell them apart. */
public class NotFound extends RuntimeException {

  public NotFound() {
    super("not found");
  }

  /** The reason is for the log only and is never shown. */
  public NotFound(String reason) {
    super(reason);
  }
}
