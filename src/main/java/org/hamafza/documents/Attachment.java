package org.hamafza.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file kept with a case.
 *
 * @param ownerType the kind of thing it belongs to, such as {@code proposal}
 * @param kind what it proves, such as {@code LICENCE_COPY}
 * @param size in bytes
 */
public record Attachment(
    UUID id,
    String ownerType,
    long ownerId,
    String kind,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    Instant uploadedAt) {}
