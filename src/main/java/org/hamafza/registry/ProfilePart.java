package org.hamafza.registry;

import java.util.List;
import java.util.Map;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormField;

/** One step of the profile: its fields, how they are read, and what must not be missing. */
interface ProfilePart {

  ProfileStep step();

  /**
   * The fields of the step, or of one row of it; {@code known}: of an NGO that is known already.
   */
  List<FormField> fields(boolean known);

  /** The name of the repeated rows; null if the step has none. */
  default String list() {
    return null;
  }

  /** What the fields hold, by name; of rows as {@link RowFields} names them. */
  Map<String, List<String>> values(ProfileContent content);

  /**
   * The content with what was typed in this step.
   *
   * @param rows how many rows were typed
   */
  ProfileContent read(FormInput in, ProfileContent kept, int rows);

  /** The fields that a submitted profile cannot do without and that are empty. */
  List<String> missing(ProfileContent content);
}
