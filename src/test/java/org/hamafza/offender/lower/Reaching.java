package org.hamafza.offender.lower;

import java.util.List;
import org.hamafza.offender.upper.Forbidden;

/** Uses the room above, which it may not. */
public class Reaching {

  public List<Forbidden> forbidden() {
    return List.of(new Forbidden());
  }
}
