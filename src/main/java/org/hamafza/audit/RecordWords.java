package org.hamafza.audit;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hamafza.audit.RecordNames.Thing;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;

/** The words of one reader for what one record names; every name is looked up once. */
final class RecordWords {

  /** A value as it is shown, with the page about it if there is one. */
  record Named(String shown, String href) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Locale locale;
  private final long councilId;
  private final MessageSource messages;
  private final People people;
  private final Councils councils;
  private final ObjectProvider<RecordNames> rooms;
  private final Map<String, Optional<Named>> names = new HashMap<>();
  private Map<String, LocalText> seats;

  RecordWords(
      Locale locale,
      long councilId,
      MessageSource messages,
      People people,
      Councils councils,
      ObjectProvider<RecordNames> rooms) {
    this.locale = locale;
    this.councilId = councilId;
    this.messages = messages;
    this.people = people;
    this.councils = councils;
    this.rooms = rooms;
  }

  String message(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The text of a key that may be missing. */
  Optional<String> find(String key) {
    return Optional.of(messages.getMessage(key, null, "", locale)).filter(text -> !text.isEmpty());
  }

  Locale locale() {
    return locale;
  }

  Optional<Named> person(String id) {
    return name(
        "person:" + id,
        () -> people.find(Long.parseLong(id)).map(Person::name).map(name -> named(name, null)));
  }

  Optional<Named> seat(String code) {
    if (seats == null) {
      seats = new HashMap<>();
      councils.seats(councilId).forEach(seat -> seats.put(seat.code(), seat.name()));
    }
    return Optional.ofNullable(seats.get(code)).map(name -> named(name, null));
  }

  Optional<Named> thing(Thing thing, String code) {
    return name(
        thing + ":" + code,
        () ->
            rooms.stream()
                .flatMap(room -> room.of(thing, code).stream())
                .map(name -> named(name.text(), name.href()))
                .findFirst());
  }

  /** An agency or NGO in any of the short forms {@code A-DOE}, {@code N-6}, {@code ngo:6}. */
  Optional<Named> party(String code) {
    if (code.matches("(N-|ngo:)[0-9]{1,18}")) {
      return thing(Thing.NGO, code.replaceFirst("^(N-|ngo:)", ""));
    }
    return code.matches("(A-|agency:).+")
        ? thing(Thing.AGENCY, code.replaceFirst("^(A-|agency:)", ""))
        : Optional.empty();
  }

  /** The word for a constant, as the room that uses this fact writes it. */
  Optional<String> word(String fact, String constant) {
    return Stream.concat(FactKind.texts(fact).stream(), Stream.of("audit.value"))
        .flatMap(beginning -> find(beginning + "." + constant).stream())
        .findFirst();
  }

  /** What a fact is called; one without a text of its own is called as the rule tables write it. */
  String label(String fact) {
    return find("audit.fact." + fact).or(() -> find("audit.value." + fact)).orElse(fact);
  }

  String number(Number number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  String day(LocalDate day) {
    String jalali = JalaliDate.of(day).formatShort(locale);
    return LocalText.isPersian(locale) ? jalali : message("show.date", day.toString(), jalali);
  }

  String moment(Instant instant) {
    var local = instant.atZone(WorkingCalendar.ZONE);
    String time = TIME.format(local);
    return message("show.date-time", day(local.toLocalDate()), PersianText.digitsFor(locale, time));
  }

  String term(Term term) {
    return message(term.messageKey(), term.amount());
  }

  List<String> all(List<String> codes, Function<String, Optional<Named>> name) {
    return codes.stream().map(code -> name.apply(code).map(Named::shown).orElse(code)).toList();
  }

  String joined(List<String> parts) {
    return String.join(message("web.list.separator"), parts);
  }

  private Named named(LocalText name, String href) {
    return new Named(name.in(locale), href);
  }

  private Optional<Named> name(String key, Supplier<Optional<Named>> source) {
    return names.computeIfAbsent(key, unknown -> source.get());
  }
}
