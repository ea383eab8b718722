package org.hamafza.proposals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.PersianText;

/** The fields of a proposal as JSON: the same names as in the form, rows as lists of objects. */
final class ApiFields {

  private static final Set<String> SINGLE =
      Set.of(
          "titleFa",
          "titleEn",
          "area",
          "scope",
          "aimsFa",
          "aimsEn",
          "beneficiariesFa",
          "beneficiariesEn",
          "beneficiaryCount",
          "startsOn",
          "endsOn",
          "requested",
          "own",
          "other",
          "total",
          "sponsor",
          "supportDetailsFa",
          "supportDetailsEn");
  private static final Set<String> SEVERAL =
      Set.of("counties", "agencies", "capabilities", "support", "flags", "needs");

  private ApiFields() {}

  /** The values of the form; refuses fields that do not exist and shapes that do not fit. */
  static Map<String, List<String>> values(Map<String, Object> json) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    json.forEach((name, value) -> add(name, value, values, errors));
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    FormRows.checkCount(values);
    return values;
  }

  /** The id that was sent under a name; null if none was. */
  static Long id(String name, Object sent) {
    if (sent == null) {
      return null;
    }
    String typed = isPlain(sent) ? PersianText.asciiDigits(text(sent)) : "";
    if (!typed.matches("[0-9]{1,18}")) {
      throw new InvalidInput(name, "error.choice");
    }
    return Long.valueOf(typed);
  }

  private static void add(
      String name, Object value, Map<String, List<String>> values, List<FieldError> errors) {
    if (SINGLE.contains(name) && isPlain(value)) {
      values.put(name, value == null ? List.of() : List.of(text(value)));
    } else if (SEVERAL.contains(name) && value instanceof List<?> list && isPlain(list)) {
      values.put(name, list.stream().map(ApiFields::text).toList());
    } else if (FormRows.PARTS.containsKey(name) && value instanceof List<?> list) {
      rows(name, list, values, errors);
    } else {
      boolean known =
          SINGLE.contains(name) || SEVERAL.contains(name) || FormRows.PARTS.containsKey(name);
      String key = known ? "proposals.error.shape" : "proposals.error.unknownField";
      errors.add(new FieldError(name, key, List.of()));
    }
  }

  private static void rows(
      String name, List<?> rows, Map<String, List<String>> values, List<FieldError> errors) {
    for (int i = 0; i < rows.size(); i++) {
      if (!(rows.get(i) instanceof Map<?, ?> row)
          || !FormRows.PARTS.get(name).containsAll(new HashSet<>(row.keySet()))
          || !isPlain(row.values())) {
        errors.add(new FieldError(name + "[" + i + "]", "proposals.error.shape", List.of()));
        continue;
      }
      for (Map.Entry<?, ?> part : row.entrySet()) {
        values.put(
            FormRows.name(name, "" + i, (String) part.getKey()),
            part.getValue() == null ? List.of() : List.of(text(part.getValue())));
      }
    }
  }

  private static boolean isPlain(Iterable<?> values) {
    for (Object value : values) {
      if (!isPlain(value)) {
        return false;
      }
    }
    return true;
  }

  // A number beyond every number arrives as infinite.
  private static boolean isPlain(Object value) {
    boolean endless = value instanceof Double number && !Double.isFinite(number);
    return !endless && !(value instanceof List) && !(value instanceof Map);
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? new BigDecimal(number.toString()).toPlainString()
        : String.valueOf(value);
  }

  /** The fields of a content; what {@link #values} takes. */
  static Map<String, Object> of(ProposalContent content, LongFunction<String> legalIds) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("titleFa", content.title().fa());
    json.put("titleEn", content.title().en());
    json.put("area", content.area());
    json.put("scope", content.scope());
    json.put("counties", content.counties());
    json.put("aimsFa", content.aims().fa());
    json.put("aimsEn", content.aims().en());
    json.put("beneficiariesFa", content.beneficiaries().fa());
    json.put("beneficiariesEn", content.beneficiaries().en());
    json.put("beneficiaryCount", content.beneficiaryCount());
    json.put("startsOn", day(content.startsOn()));
    json.put("endsOn", day(content.endsOn()));
    json.put("indicators", content.indicators());
    json.put("lines", content.lines());
    json.put("requested", content.requested());
    json.put("own", content.own());
    json.put("other", content.other());
    json.put("total", content.total());
    json.put(
        "partners",
        content.partners().stream().map(id -> Map.of("legalId", legalIds.apply(id))).toList());
    json.put("agencies", content.agencies());
    json.put("sponsor", content.sponsor());
    json.put("capabilities", content.capabilities());
    json.put("support", content.support());
    json.put("flags", content.flags());
    json.put("supportDetailsFa", content.supportDetails().fa());
    json.put("supportDetailsEn", content.supportDetails().en());
    json.put("needs", content.needs());
    return json;
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
