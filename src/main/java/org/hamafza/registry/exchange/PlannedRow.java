package org.hamafza.registry.exchange;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * What a good row of a file would do.
 *
 * @param line its number in the file, the headings being 1
 * @param identifier the identifier or code of what the row is about
 * @param wanted what would be kept then
 * @param changes what would be other than it is; empty for what is new
 * @param alike what has the same folded name; a person decides whether it is another one
 */
record PlannedRow<T>(
    int line,
    String identifier,
    LocalText name,
    Act act,
    T wanted,
    List<Change> changes,
    List<Alike> alike) {

  /** What a row does. */
  enum Act {
    NEW,
    CHANGED,
    UNCHANGED
  }

  /** A field that would change, as the file writes it. */
  record Change(String field, String before, String after) {}

  /** Something of the same folded name; {@code line} is 0 unless it stands in the same file. */
  record Alike(String identifier, LocalText name, int line) {}
}
