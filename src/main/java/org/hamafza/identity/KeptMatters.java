package org.hamafza.identity;

import java.util.Collection;
import java.util.List;

/** Port to the rooms that keep people away from a matter, by what the matter is called. */
public interface KeptMatters {

  /** What is kept from these people, in a few statements however many they are. */
  List<KeptMatter> from(Collection<Long> people);
}
