package org.hamafza.web;

import java.util.List;
import org.hamafza.tasks.FormField;

/**
 * Neighbouring fields of a form that share a heading; {@code section} is its message key or null.
 */
public record FieldGroup(String section, List<FormField> fields) {}
