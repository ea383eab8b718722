package org.hamafza.shared;

import java.util.List;

/** Thrown when a request came too late or out of turn: the state no longer allows it (409). */
public class Conflict extends RuntimeException {

  private final String messageKey;
  private final List<Object> args;

  public Conflict(String messageKey, Object... args) {
    super(messageKey);
    this.messageKey = messageKey;
    this.args = List.of(args);
  }

  public String messageKey() {
    return messageKey;
  }

  public List<Object> args() {
    return args;
  }
}
