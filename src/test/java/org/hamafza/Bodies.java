package org.hamafza;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hostile JSON made from the record that a route reads its body into. */
final class Bodies {

  private static final int DEEPEST = 3;

  private Bodies() {}

  /** Each hostile value in the place of each component, also of records inside, by name. */
  static Map<String, String> of(Class<?> body) {
    Map<String, String> bodies = new LinkedHashMap<>();
    collect(body, "", "%s", bodies, 0);
    return bodies;
  }

  private static void collect(
      Class<?> type, String path, String frame, Map<String, String> bodies, int depth) {
    if (!type.isRecord() || depth == DEEPEST) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = path + component.getName();
      String inside = frame.formatted("{\"" + component.getName() + "\": %s}");
      Hostile.values()
          .forEach((what, value) -> bodies.put(name + ": " + what, inside.formatted(value)));
      boolean many = Collection.class.isAssignableFrom(component.getType());
      Class<?> next = many ? element(component.getGenericType()) : component.getType();
      String nested = many ? inside.formatted("[%s]") : inside;
      collect(next, name + ".", nested, bodies, depth + 1);
    }
  }

  private static Class<?> element(Type collection) {
    return collection instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : Object.class;
  }
}
