package org.hamafza.proposals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

/** Content of a proposal in which some parts were changed. */
public final class OtherContent {

  private OtherContent() {}

  /** The same with that value as the named part; null for none. */
  public static ProposalContent with(ProposalContent content, String part, Object value) {
    return with(content, Collections.singletonMap(part, value));
  }

  /** The same with these values as the named parts. */
  static ProposalContent with(ProposalContent content, Map<String, Object> changed) {
    RecordComponent[] parts = ProposalContent.class.getRecordComponents();
    try {
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        String name = parts[i].getName();
        values[i] =
            changed.containsKey(name) ? changed.get(name) : parts[i].getAccessor().invoke(content);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return ProposalContent.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
