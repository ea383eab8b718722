package org.hamafza.proposals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Content of a proposal in which one part was changed. */
public final class OtherContent {

  private OtherContent() {}

  /** The same with that value as the named part. */
  public static ProposalContent with(ProposalContent content, String part, Object value) {
    RecordComponent[] parts = ProposalContent.class.getRecordComponents();
    try {
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        boolean changed = parts[i].getName().equals(part);
        values[i] = changed ? value : parts[i].getAccessor().invoke(content);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return ProposalContent.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
