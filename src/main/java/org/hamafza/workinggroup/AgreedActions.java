package org.hamafza.workinggroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.hamafza.workinggroup.GroupMember.Party;

/** The part of a meeting's form in which up to five actions are agreed. */
final class AgreedActions {

  private static final int MOST = 5;
  private static final int LENGTH = 500;

  /** An action that was agreed. */
  record Agreed(LocalText text, Party owner, LocalDate dueOn) {}

  private AgreedActions() {}

  static List<FormField> fields(List<Option> owners) {
    List<FormField> fields = new ArrayList<>();
    for (int n = 1; n <= MOST; n++) {
      String section = "workinggroup.action.section." + n;
      fields.add(
          FormField.optional(name(n, "Fa"), FieldType.TEXT, "workinggroup.action.textFa")
              .atMost(LENGTH)
              .in(section));
      fields.add(
          FormField.optional(name(n, "En"), FieldType.TEXT, "workinggroup.action.textEn")
              .atMost(LENGTH)
              .in(section));
      fields.add(
          FormField.optional(name(n, "Owner"), FieldType.SELECT, "workinggroup.action.owner")
              .choices(owners)
              .in(section));
      fields.add(
          FormField.optional(name(n, "Due"), FieldType.DATE, "workinggroup.action.due")
              .in(section));
    }
    return fields;
  }

  /** Reads those that were begun; each must be complete and due after the meeting. */
  static List<Agreed> read(FormInput input, Map<String, Party> owners, LocalDate heldOn) {
    List<Agreed> agreed = new ArrayList<>();
    for (int n = 1; n <= MOST; n++) {
      if (begun(input, n)) {
        LocalText text = input.requiredLocalText(name(n, "Fa"), name(n, "En"), LENGTH);
        String owner = chosen(input, name(n, "Owner"), owners);
        LocalDate due = input.requiredDate(name(n, "Due"));
        if (due != null && heldOn != null && !due.isAfter(heldOn)) {
          input.reject(name(n, "Due"), "workinggroup.error.dueAfterMeeting");
        }
        agreed.add(new Agreed(text, owners.get(owner), due));
      }
    }
    return agreed;
  }

  private static String chosen(FormInput input, String field, Map<String, Party> owners) {
    if (input.raw(field).isBlank()) {
      input.reject(field, "error.required");
      return "";
    }
    return input.codes(field, owners.keySet()).stream().findFirst().orElse("");
  }

  private static boolean begun(FormInput input, int n) {
    return List.of("Fa", "En", "Owner", "Due").stream()
        .anyMatch(part -> !PersianText.canonical(input.raw(name(n, part))).isEmpty());
  }

  private static String name(int n, String part) {
    return "action" + n + part;
  }
}
