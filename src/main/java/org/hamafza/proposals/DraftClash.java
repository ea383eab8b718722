package org.hamafza.proposals;

import java.time.Instant;
import java.util.List;

/**
 * A value for a field into which somebody else had saved another one; it waits until a person
 * chooses.
 *
 * @param typedBy the person who typed it
 */
public record DraftClash(long id, String field, List<String> typed, long typedBy, Instant at) {}
