package org.hamafza.registry.exchange;

import java.util.List;
import org.hamafza.shared.FieldError;

/** A row that cannot be taken; {@code line} is its number in the file, the headings being 1. */
record BadRow(int line, List<String> cells, List<FieldError> reasons) {}
