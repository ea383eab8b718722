package org.hamafza.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;

/** What the steps of the profile have in common: how fields are named, filled and read. */
final class ProfileFields {

  static final int NAME = 120;

  private ProfileFields() {}

  static FormField needed(String name, FieldType type) {
    return FormField.required(name, type, "registry.profile.field." + name);
  }

  static FormField free(String name, FieldType type) {
    return FormField.optional(name, type, "registry.profile.field." + name);
  }

  static List<Option> keyed(List<String> codes, String prefix) {
    return codes.stream().map(code -> Option.keyed(code, prefix + code)).toList();
  }

  static List<String> text(Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  /** As it is typed: Jalali, in Latin digits. */
  static String day(LocalDate day) {
    return day == null ? "" : JalaliDate.of(day).formatShort(Locale.ENGLISH);
  }

  /** The one code that was chosen; null if none was. */
  static String one(FormInput in, String name, Set<String> allowed) {
    return in.codes(name, allowed).stream().findFirst().orElse(null);
  }

  /** Rejects {@code end} if it lies before {@code start}. */
  static void ordered(
      FormInput in, String endField, LocalDate start, LocalDate end, String messageKey) {
    if (start != null && end != null && end.isBefore(start)) {
      in.reject(endField, messageKey);
    }
  }
}
