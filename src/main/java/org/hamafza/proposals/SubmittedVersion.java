package org.hamafza.proposals;

import java.time.Instant;
import java.util.List;

/**
 * What an NGO handed in at one time; it never changes.
 *
 * @param number counts from 1
 * @param submittedBy the id of the person
 * @param sha256 of the canonical JSON of content and files, in hexadecimal digits
 */
public record SubmittedVersion(
    int number,
    ProposalContent content,
    List<SubmittedFile> files,
    long submittedBy,
    Instant submittedAt,
    String sha256) {}
