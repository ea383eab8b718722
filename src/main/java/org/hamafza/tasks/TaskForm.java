package org.hamafza.tasks;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;

/**
 * Port to the room that owns a form. A form says what is asked and saves the answer as a fact of
 * its room; it never touches the process, whose next step derives what it needs from that fact.
 */
public interface TaskForm {

  /** {@code module/kebab-case}: also the template below {@code templates/} and the URL. */
  String formKey();

  /** The fields, holding what is known already. */
  FormSpec describe(WorkItem item, Member member);

  /**
   * Saves the answer. Runs in the transaction that completes the task, with the work item locked.
   *
   * @throws org.hamafza.shared.InvalidInput naming every field that cannot be accepted
   * @throws org.hamafza.shared.Conflict if the state of the case no longer allows it
   */
  void submit(WorkItem item, Member member, FormInput input);

  /** What else the page shows, as model attributes. */
  default Map<String, Object> context(WorkItem item, Member member) {
    return Map.of();
  }

  /** Whether what was typed is kept, on demand, until it is handed in; for its writer alone. */
  default boolean keepsDrafts() {
    return false;
  }

  /** Whether this member may do this work, beyond holding the role: separation of duties. */
  default boolean permits(WorkItem item, Member member) {
    return true;
  }
}
