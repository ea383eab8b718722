package org.hamafza.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way.
 *
 * @param size in bytes, as it was announced; -1 if it was not
 * @param received how many bytes are here, which is where the next one belongs
 * @param expiresAt when it is given up if nothing more comes; null once all is here
 */
public record Upload(
    UUID id,
    String ownerType,
    long ownerId,
    String kind,
    String fileName,
    long size,
    long received,
    Instant expiresAt) {

  /** Whether all has come, has been looked at, and is kept. */
  public boolean isComplete() {
    return expiresAt == null;
  }
}
