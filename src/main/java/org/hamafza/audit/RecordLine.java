package org.hamafza.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.hamafza.shared.LocalText;

/** An entry as a program reads it; {@code sha256} is that of {@code details} as canonical JSON. */
record RecordLine(
    long id,
    Instant at,
    LocalText actor,
    String role,
    String onBehalfOf,
    String kind,
    @JsonRawValue String details,
    String sha256) {

  static RecordLine of(Entry e) {
    return new RecordLine(
        e.id(),
        e.at(),
        e.actorName(),
        e.actorRole(),
        e.onBehalfOf(),
        e.kind(),
        e.body(),
        e.sha256());
  }
}
