package org.hamafza.audit;

import java.time.Instant;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/**
 * One entry of the record.
 *
 * @param actorName null when the system acted
 * @param onBehalfOf such as {@code agency:DOE} or {@code ngo:6}; empty if for nobody else
 * @param body canonical JSON of what happened, as far as it is not kept from its reader
 * @param sha256 of all that happened
 */
public record Entry(
    long id,
    Instant at,
    LocalText actorName,
    String actorRole,
    String onBehalfOf,
    String kind,
    Visibility visibility,
    String subjectType,
    long subjectId,
    String subjectNumber,
    String body,
    String sha256) {

  /** The same entry as somebody reads it who may not read all of it. */
  Entry withBody(String read) {
    return new Entry(
        id,
        at,
        actorName,
        actorRole,
        onBehalfOf,
        kind,
        visibility,
        subjectType,
        subjectId,
        subjectNumber,
        read,
        sha256);
  }
}
