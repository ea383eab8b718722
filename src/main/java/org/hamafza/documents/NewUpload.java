package org.hamafza.documents;

/**
 * What somebody wants to send.
 *
 * @param ownerType the kind of thing to which it shall belong, see {@link FileOwner#type()}
 * @param kind what it proves, such as {@code LICENCE_COPY}
 */
public record NewUpload(String ownerType, long ownerId, String kind, String fileName) {}
