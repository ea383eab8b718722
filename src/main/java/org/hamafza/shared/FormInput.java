package org.hamafza.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the raw values of a submitted form into types, and collects what is wrong instead of
 * stopping at the first error.
 *
 * <p>Read all fields, then call {@link #check()} before using any value: a field that was left
 * empty or rejected is null (text: empty, sets: empty). What was typed stays available through
 * {@link #raw(String)} for showing the form again.
 */
public final class FormInput {

  private static final Set<String> YES = Set.of("true", "on", "1", "yes");

  private final Map<String, List<String>> values;
  private final List<FieldError> errors = new ArrayList<>();

  public FormInput(Map<String, List<String>> values) {
    this.values = new LinkedHashMap<>(values);
  }

  /** From the parameters of a servlet request. */
  public static FormInput of(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach((name, typed) -> values.put(name, Arrays.asList(typed)));
    return new FormInput(values);
  }

  /** The same with a value that the program knows and nobody types. */
  public FormInput with(String name, String known) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(known));
    return new FormInput(more);
  }

  /** One line of text in its storage form; line breaks become blanks. */
  public String text(String name, int max) {
    return within(name, stored(name).replaceAll("\n+", " "), max);
  }

  public String requiredText(String name, int max) {
    return present(name, text(name, max));
  }

  /** Text that may have several lines. */
  public String paragraphs(String name, int max) {
    return within(name, stored(name), max);
  }

  public String requiredParagraphs(String name, int max) {
    return present(name, paragraphs(name, max));
  }

  public LocalText localText(String nameFa, String nameEn, int max) {
    return new LocalText(text(nameFa, max), text(nameEn, max));
  }

  /** At least one of the two languages; a missing text is reported at the Persian field. */
  public LocalText requiredLocalText(String nameFa, String nameEn, int max) {
    LocalText text = localText(nameFa, nameEn, max);
    if (text.isBlank() && !isRejected(nameEn)) {
      present(nameFa, "");
    }
    return text;
  }

  public LocalText localParagraphs(String nameFa, String nameEn, int max) {
    return new LocalText(paragraphs(nameFa, max), paragraphs(nameEn, max));
  }

  public Rial money(String name) {
    return parse(name, Rial::parse);
  }

  public Rial requiredMoney(String name) {
    return require(name, Rial::parse);
  }

  public Integer integer(String name, int min, int max) {
    return parse(name, typed -> TypedNumber.integer(typed, min, max));
  }

  public Integer requiredInteger(String name, int min, int max) {
    return require(name, typed -> TypedNumber.integer(typed, min, max));
  }

  /** The id of something chosen from a list. */
  public Long id(String name) {
    return parse(name, TypedNumber::id);
  }

  public Long requiredId(String name) {
    return require(name, TypedNumber::id);
  }

  /** A Jalali day in any digits, or an ISO day. */
  public LocalDate date(String name) {
    return parse(name, TypedDay::day);
  }

  public LocalDate requiredDate(String name) {
    return require(name, TypedDay::day);
  }

  /** A time of day, hours and minutes. */
  public LocalTime time(String name) {
    return parse(name, TypedNumber::time);
  }

  public LocalTime requiredTime(String name) {
    return require(name, TypedNumber::time);
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return parse(name, typed -> Choice.of(typed, type));
  }

  public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
    return require(name, typed -> Choice.of(typed, type));
  }

  public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
    return each(name, typed -> Choice.of(typed, type));
  }

  public Set<String> codes(String name, Set<String> allowed) {
    return each(name, typed -> Choice.of(typed, allowed));
  }

  /** True when a box was ticked. */
  public boolean flag(String name) {
    return rawAll(name).stream().anyMatch(YES::contains);
  }

  /** Reads an optional field with a parser such as {@code Iban::parse}; null when left empty. */
  public <T> T parse(String name, Function<String, Parsed<T>> parser) {
    return isEmpty(name) ? null : read(name, raw(name), parser).orElse(null);
  }

  /** Reads a field that must be filled in with a parser such as {@code Iban::parse}. */
  public <T> T require(String name, Function<String, Parsed<T>> parser) {
    if (isEmpty(name)) {
      present(name, "");
    }
    return parse(name, parser);
  }

  public void reject(String field, String messageKey, Object... args) {
    errors.add(new FieldError(field, messageKey, List.of(args)));
  }

  public boolean isRejected(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** Throws InvalidInput with everything that was rejected so far. */
  public void check() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  /** What was typed, unchanged; empty when nothing was sent. */
  public String raw(String name) {
    return rawAll(name).stream().findFirst().orElse("");
  }

  public List<String> rawAll(String name) {
    return values.getOrDefault(name, List.of()).stream().map(v -> v == null ? "" : v).toList();
  }

  private <T> Set<T> each(String name, Function<String, Parsed<T>> parser) {
    Set<T> chosen = new LinkedHashSet<>();
    for (String typed : rawAll(name)) {
      if (!typed.isBlank() && !isRejected(name)) {
        read(name, typed, parser).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  private <T> Optional<T> read(String name, String typed, Function<String, Parsed<T>> parser) {
    if (isBinary(typed)) {
      reject(name, "error.text.control");
      return Optional.empty();
    }
    Parsed<T> parsed = parser.apply(typed);
    parsed.messageKey().ifPresent(key -> reject(name, key, parsed.args().toArray()));
    return parsed.value();
  }

  private boolean isEmpty(String name) {
    return !isBinary(raw(name)) && PersianText.canonical(raw(name)).isEmpty();
  }

  private String stored(String name) {
    return read(name, raw(name), typed -> Parsed.of(PersianText.canonical(typed))).orElse("");
  }

  private String within(String name, String text, int max) {
    if (text.length() > max) {
      reject(name, "error.tooLong", max);
      return "";
    }
    return text;
  }

  private String present(String name, String text) {
    if (text.isEmpty() && !isRejected(name)) {
      reject(name, "error.required");
    }
    return text;
  }

  // No person types a NUL, and PostgreSQL cannot store it.
  private static boolean isBinary(String typed) {
    return typed.indexOf('\0') >= 0;
  }
}
