package org.hamafza.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.Rial;

/**
 * Brings what was typed to one form, whatever the reader's digits and separators, so that the same
 * is seen to be the same. What cannot be read stays as it was typed.
 */
final class Typing {

  private static final Function<String, String> MONEY =
      typed -> Rial.parse(typed).value().map(rial -> "" + rial.amount()).orElse(null);
  private static final Function<String, String> LEGAL_ID =
      typed -> LegalId.parse(typed).value().map(LegalId::value).orElse(null);

  private static final Map<String, Function<String, String>> BY_PART =
      Map.ofEntries(
          Map.entry("requested", MONEY),
          Map.entry("own", MONEY),
          Map.entry("other", MONEY),
          Map.entry("total", MONEY),
          Map.entry("amount", MONEY),
          Map.entry("beneficiaryCount", Typing::number),
          Map.entry("baseline", Typing::number),
          Map.entry("target", Typing::number),
          Map.entry("startsOn", Typing::day),
          Map.entry("endsOn", Typing::day),
          Map.entry("legalId", LEGAL_ID));
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "aimsFa",
          "aimsEn",
          "beneficiariesFa",
          "beneficiariesEn",
          "supportDetailsFa",
          "supportDetailsEn");

  private Typing() {}

  /** The values that a field holds; empty if it holds nothing. */
  static List<String> normal(String field, List<String> raw) {
    Stream<String> held =
        raw.stream()
            .filter(value -> value != null && !value.isBlank())
            .map(value -> normal(FormRows.partOf(field), value))
            .filter(value -> !value.isEmpty());
    boolean several = DraftSheet.SEVERAL.contains(field);
    return several ? held.distinct().sorted().toList() : held.limit(1).toList();
  }

  private static String normal(String part, String value) {
    if (value.indexOf('\0') >= 0) {
      return value;
    }
    if (PARAGRAPHS.contains(part)) {
      return PersianText.canonical(value);
    }
    return Optional.ofNullable(BY_PART.getOrDefault(part, Typing::line).apply(value)).orElse(value);
  }

  private static String line(String typed) {
    return PersianText.canonical(typed).replaceAll("\n+", " ");
  }

  private static String number(String typed) {
    Integer number = input(typed).integer("typed", 0, Integer.MAX_VALUE);
    return number == null ? null : number.toString();
  }

  private static String day(String typed) {
    java.time.LocalDate day = input(typed).date("typed");
    return day == null ? null : JalaliDate.of(day).formatShort(Locale.ENGLISH);
  }

  private static FormInput input(String typed) {
    return new FormInput(Map.of("typed", List.of(typed)));
  }
}
