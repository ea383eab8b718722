package org.hamafza.proposals;

/**
 * A document that belonged to a submitted version.
 *
 * @param kind what it is, such as LICENCE_COPY
 * @param sha256 of its content, in hexadecimal digits
 */
public record SubmittedFile(String kind, String fileName, String sha256) {}
