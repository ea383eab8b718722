package org.hamafza.proposals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** A record in which some parts were changed, whatever other parts it has. */
final class OtherRecord {

  private OtherRecord() {}

  /** The same with these values as the named parts. */
  static <R extends Record> R with(R record, Map<String, Object> changed) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    if (!Arrays.stream(parts)
        .map(RecordComponent::getName)
        .toList()
        .containsAll(changed.keySet())) {
      throw new IllegalArgumentException(record.getClass() + " has not all of " + changed.keySet());
    }
    try {
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        String name = parts[i].getName();
        values[i] =
            changed.containsKey(name) ? changed.get(name) : parts[i].getAccessor().invoke(record);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      R other = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return other;
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
