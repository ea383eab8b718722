package org.hamafza.shared;

import java.util.Map;

/** Something that happened in the domain; every one of them is entered in the record. */
public interface DomainEvent {

  CaseRef subject();

  Visibility visibility();

  default String kind() {
    return getClass().getSimpleName();
  }

  /**
   * The facts of the event as plain maps, lists, strings, numbers and booleans. An event that is a
   * record has its components here, without subject and visibility.
   */
  default Map<String, Object> details() {
    return EventDetails.of(this);
  }
}
