package org.hamafza.shared;

import java.util.List;

/** Many events of one act; all of them are entered in the record together. */
public interface DomainEvents {

  List<? extends DomainEvent> events();
}
