package org.hamafza.proposals.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.proposals.CallContent;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;

/**
 * What may change in a published call: whoever has relied on it is not overtaken by a shorter time,
 * and whoever has submitted under it not by narrower terms, other weights or other documents.
 *
 * @param relied whether anything has been submitted under it
 */
record Amendment(Call call, LocalDate today, boolean relied) {

  void check(CallContent wanted) {
    CallContent said = call.content();
    List<FieldError> errors = new ArrayList<>();
    if (wanted.closesOn().isBefore(said.closesOn())) {
      errors.add(error("closesOn", "closesEarlier", said.closesOn()));
    }
    boolean opened = !today.isBefore(said.opensOn());
    if (opened && !wanted.opensOn().equals(said.opensOn())) {
      errors.add(error("opensOn", "hasOpened", said.opensOn()));
    }
    if (relied) {
      relied(said, wanted, errors);
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static void relied(CallContent said, CallContent wanted, List<FieldError> errors) {
    if (!said.isWithin(wanted)) {
      errors.add(error("", "narrower"));
    }
    if (!said.weights().equals(wanted.weights())) {
      errors.add(error("", "weightsFixed"));
    }
    if (!said.documents().equals(wanted.documents())) {
      errors.add(error("", "documentsFixed"));
    }
  }

  private static FieldError error(String field, String key, Object... args) {
    return new FieldError(field, "proposals.calls.error." + key, List.of(args));
  }
}
