package org.hamafza.process;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable, declared once by name and type: reading or writing anything else fails at
 * once.
 *
 * @param name the name in the models, lower camel case
 * @param type one of the simple types that the engine keeps without serialising an object
 */
public record Variable<T>(String name, Class<T> type) {

  private static final Set<Class<?>> SIMPLE =
      Set.of(Long.class, Integer.class, String.class, Boolean.class, Date.class, Double.class);

  public Variable {
    if (!name.matches("[a-z][A-Za-z0-9]*")) {
      throw new IllegalArgumentException("Not a variable name: " + name);
    }
    if (!SIMPLE.contains(type)) {
      throw new IllegalArgumentException("Variable " + name + " must be simple, not " + type);
    }
  }

  public static Variable<Long> ofLong(String name) {
    return new Variable<>(name, Long.class);
  }

  public static Variable<Integer> ofInteger(String name) {
    return new Variable<>(name, Integer.class);
  }

  public static Variable<String> ofText(String name) {
    return new Variable<>(name, String.class);
  }

  public static Variable<Boolean> ofBoolean(String name) {
    return new Variable<>(name, Boolean.class);
  }

  public static Variable<Double> ofDouble(String name) {
    return new Variable<>(name, Double.class);
  }

  public static Variable<Date> ofDate(String name) {
    return new Variable<>(name, Date.class);
  }

  /** The value; fails if the variable is not set or holds another type. */
  public T get(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("Variable " + name + " is not set"));
  }

  /** The value, or nothing if the variable is not set yet; fails if it holds another type. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(this::typed);
  }

  /** Writes the value; refuses null and every other type, also behind an unchecked cast. */
  public void set(VariableScope scope, T value) {
    if (value == null) {
      throw new IllegalArgumentException("Variable " + name + " cannot be null");
    }
    scope.setVariable(name, typed(value));
  }

  private T typed(Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalStateException(
          "Variable %s holds %s where %s is declared"
              .formatted(name, value.getClass().getName(), type.getName()));
    }
    return type.cast(value);
  }
}
