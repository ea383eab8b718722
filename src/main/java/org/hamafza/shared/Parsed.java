package org.hamafza.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading a user's text: a value, or a message key that says what is wrong. */
public final class Parsed<T> {

  private final T value;
  private final String messageKey;
  private final List<Object> args;

  private Parsed(T value, String messageKey, List<Object> args) {
    this.value = value;
    this.messageKey = messageKey;
    this.args = args;
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(value, null, List.of());
  }

  public static <T> Parsed<T> wrong(String messageKey, Object... args) {
    return new Parsed<>(null, messageKey, List.of(args));
  }

  public boolean isValid() {
    return messageKey == null;
  }

  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The value; asking for it when there is none is a programming error. */
  public T get() {
    if (!isValid()) {
      throw new IllegalStateException(messageKey);
    }
    return value;
  }

  /** Empty when the text was understood. */
  public Optional<String> messageKey() {
    return Optional.ofNullable(messageKey);
  }

  public List<Object> args() {
    return args;
  }

  public <R> Parsed<R> map(Function<T, R> then) {
    return isValid() ? of(then.apply(value)) : new Parsed<>(null, messageKey, args);
  }
}
