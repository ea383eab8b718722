package org.hamafza.process;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a contract class declares, together with the variables that all processes of a case share.
 *
 * @param type the contract class; null if there is none
 */
record Contract(String process, Class<?> type) {

  static Contract of(String process) {
    String name = packageOf(process) + "." + process;
    return new Contract(process, load(name).orElse(null));
  }

  static String packageOf(String process) {
    return "org.hamafza.process." + process.toLowerCase(Locale.ROOT);
  }

  static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, Contract.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  Set<String> messages() {
    return texts(type).filter(text -> text.startsWith(process + ".")).collect(Collectors.toSet());
  }

  Set<String> variables() {
    Set<String> variables = new HashSet<>(ownVariables());
    variables.addAll(new Contract("", CaseVariables.class).ownVariables());
    return variables;
  }

  Set<String> ownVariables() {
    return Stream.ofNullable(type)
        .flatMap(Contract::constants)
        .filter(Variable.class::isInstance)
        .map(constant -> ((Variable<?>) constant).name())
        .collect(Collectors.toSet());
  }

  Set<String> outcomes() {
    return Stream.of(CaseVariables.class, type)
        .flatMap(Contract::texts)
        .collect(Collectors.toSet());
  }

  private static Stream<String> texts(Class<?> type) {
    return constants(type).filter(String.class::isInstance).map(String.class::cast);
  }

  private static Stream<Object> constants(Class<?> type) {
    return Stream.ofNullable(type)
        .flatMap(found -> Stream.of(found.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(Contract::value)
        .filter(Objects::nonNull);
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("A contract keeps nothing private: " + field, e);
    }
  }
}
