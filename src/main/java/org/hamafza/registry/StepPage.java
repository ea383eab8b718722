package org.hamafza.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.FieldError;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows one step of the profile, with as many rows as were typed. */
@Component
class StepPage {

  private static final Pattern REMOVE = Pattern.compile("remove-([0-9]{1,4})");
  private static final Pattern ROW = Pattern.compile("[a-z]+\\[([0-9]+)]\\.([A-Za-z]+)");

  private final WorkingCalendar calendar;
  private final Clock clock;

  StepPage(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  String show(
      Profile profile,
      ProfilePart part,
      String seen,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    int rows = part.list() == null ? 0 : rows(part, values);
    model.addAttribute("profile", profile);
    model.addAttribute("step", part.step());
    model.addAttribute("list", part.list());
    model.addAttribute("seen", seen);
    boolean repeats = part.list() != null;
    model.addAttribute("spec", new FormSpec(repeats ? List.of() : part.fields(profile.isKnown())));
    model.addAttribute("rows", repeats ? rowSpecs(part, Math.max(1, rows)) : List.of());
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    model.addAttribute("labelKeys", labelKeys(errors));
    return "registry/profile-step";
  }

  private static int rows(ProfilePart part, Map<String, List<String>> values) {
    int rows = 0;
    String first = part.fields(true).get(0).name();
    while (values.containsKey(RowFields.name(part.list(), rows, first))) {
      rows++;
    }
    return rows;
  }

  private static List<FormSpec> rowSpecs(ProfilePart part, int rows) {
    List<FormSpec> specs = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int row = i;
      specs.add(
          new FormSpec(
              part.fields(true).stream().map(field -> renamed(part.list(), row, field)).toList()));
    }
    return specs;
  }

  private static FormField renamed(String list, int row, FormField field) {
    return new FormField(
        RowFields.name(list, row, field.name()),
        field.type(),
        field.labelKey(),
        field.label(),
        field.hintKey(),
        field.section(),
        field.required(),
        field.maxLength(),
        field.options(),
        List.of());
  }

  /** The keys of the labels of the fields that are wrong, for the summary of errors. */
  private static Map<String, String> labelKeys(List<FieldError> errors) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (FieldError error : errors) {
      Matcher row = ROW.matcher(error.field());
      if (!error.field().isEmpty()) {
        keys.put(
            error.field(),
            "registry.profile.field." + (row.matches() ? row.group(2) : error.field()));
      }
    }
    return keys;
  }

  /** The rows that were typed; none for a step without rows. */
  List<Map<String, List<String>>> typedRows(ProfilePart part, Map<String, List<String>> raw) {
    return part.list() == null
        ? List.of()
        : RowFields.of(raw, part.list(), part.fields(true).stream().map(FormField::name).toList());
  }

  /** Whether a button only adds or removes a row, without saving. */
  boolean changesRows(ProfilePart part, String action) {
    return part.list() != null && (action.equals("add") || REMOVE.matcher(action).matches());
  }

  String withRows(
      Profile profile,
      ProfilePart part,
      String seen,
      List<Map<String, List<String>>> rows,
      String action,
      Model model) {
    List<Map<String, List<String>>> changed = new ArrayList<>(rows);
    Matcher remove = REMOVE.matcher(action);
    if (remove.matches()) {
      int row = Integer.parseInt(remove.group(1));
      if (row < changed.size()) {
        changed.remove(row);
      }
    } else if (changed.size() < RowFields.MOST) {
      Map<String, List<String>> blank = new LinkedHashMap<>();
      part.fields(true).forEach(field -> blank.put(field.name(), List.of("")));
      changed.add(blank);
    }
    return show(profile, part, seen, RowFields.values(part.list(), changed), List.of(), model);
  }

  /** What would be pointed out to the officer; nothing while something is missing. */
  List<ProfileFinding> findings(Profile profile, boolean complete) {
    return complete ? ProfileFinding.of(profile.draft(), calendar.today(clock)) : List.of();
  }
}
