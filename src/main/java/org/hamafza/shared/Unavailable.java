package org.hamafza.shared;

/** Thrown when something outside that is needed does not answer; later it may (503). */
public class Unavailable extends RuntimeException {

  private final String messageKey;

  public Unavailable(String messageKey, Throwable cause) {
    super(messageKey, cause);
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
