package org.hamafza.proposals.versions;

import java.util.List;

/**
 * A field that differs between two versions: a text word by word, anything else by what is gone and
 * what is new.
 *
 * @param labelKey the name of the field as on the form
 * @param text the whole text; empty if the field is none
 * @param removed texts, numbers, dates, amounts or lists of these, as {@code @show.value} writes
 */
public record FieldChange(
    String labelKey, List<Piece> text, List<Object> removed, List<Object> added) {}
