package org.hamafza.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamafza.audit.RecordNames.Thing;
import org.hamafza.audit.RecordWords.Named;
import org.hamafza.calendar.Term;
import org.hamafza.shared.LocalText;

/** Words the facts of an entry. */
final class FactWords {

  /** A fact with its name; {@code href} leads to more about the value, or is null. */
  record Fact(String label, String shown, String href) {}

  /** The keys of a text in both languages. */
  static final Set<String> TEXT = Set.of("fa", "en");

  // Days are kept in our era; a number such as 1399-07-05 is that of a resolution.
  private static final String DAY = "(1[7-9]|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}";
  private static final String MOMENT = DAY + "T[0-9:.]+Z";
  private static final String TERM = "[1-9][0-9]{0,4}(WD|D|H|MIN)";

  private final RecordWords words;

  FactWords(RecordWords words) {
    this.words = words;
  }

  /** The facts that say something to a reader. */
  List<Fact> of(Map<?, ?> map) {
    List<Fact> facts = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          String fact = key.toString();
          if (value != null && !"".equals(value) && FactKind.of(fact) != FactKind.KEY) {
            Named named = value(fact, value, map);
            if (!named.shown().isEmpty()) {
              facts.add(new Fact(words.label(fact), named.shown(), named.href()));
            }
          }
        });
    return facts;
  }

  /** A value of a fact; {@code beside} are the facts that stand beside it. */
  Named value(String fact, Object value, Map<?, ?> beside) {
    if (value instanceof Map<?, ?> map) {
      return plain(map.keySet().equals(TEXT) ? text(map) : pairs(fact, map));
    }
    if (value instanceof Collection<?> list) {
      List<String> shown = list.stream().map(each -> value(fact, each, beside).shown()).toList();
      boolean whole = list.stream().anyMatch(Map.class::isInstance);
      return plain(whole ? String.join("\n", shown) : words.joined(shown));
    }
    if (value instanceof Boolean flag) {
      return plain(words.message(flag ? "audit.yes" : "audit.no"));
    }
    if (value instanceof Number number) {
      return FactKind.of(fact) == FactKind.PERSON || FactKind.of(fact) == FactKind.NGO
          ? coded(fact, number.toString(), beside)
          : plain(words.number(number));
    }
    return coded(fact, String.valueOf(value), beside);
  }

  private Named coded(String fact, String code, Map<?, ?> beside) {
    return name(fact, code, beside).orElseGet(() -> plain(word(fact, code)));
  }

  private Optional<Named> name(String fact, String code, Map<?, ?> beside) {
    return switch (FactKind.of(fact)) {
      case PERSON -> words.person(code);
      case SEAT -> words.seat(code);
      case NGO -> words.thing(Thing.NGO, code);
      case AGENCY -> words.thing(Thing.AGENCY, code);
      case PARTY -> words.party(code);
      case AREA -> words.thing(Thing.AREA, code);
      case COUNTY -> counties(code);
      case PROCESS -> words.find("process." + code).map(FactWords::plain);
      case ELEMENT ->
          words.find("process." + beside.get("process") + "." + code).map(FactWords::plain);
      case TEXT -> Optional.of(plain(code));
      case KEY, WORD -> fact.equals("giver") ? words.thing(Thing.AGENCY, code) : Optional.empty();
    };
  }

  // A table gets all counties of a project as one text.
  private Optional<Named> counties(String codes) {
    return Optional.of(
        plain(
            words.joined(
                words.all(
                    Arrays.asList(codes.split(" ")), code -> words.thing(Thing.COUNTY, code)))));
  }

  private String word(String fact, String value) {
    if (value.matches(DAY)) {
      return words.day(LocalDate.parse(value));
    }
    if (value.matches(MOMENT)) {
      return words.moment(Instant.parse(value));
    }
    if (value.matches(TERM)) {
      return words.term(Term.parse(value));
    }
    return words
        .word(fact, value)
        .map(text -> value.matches("COI-[0-9]|E[0-9]{2}w?") ? value + " · " + text : text)
        .orElse(value);
  }

  private String text(Map<?, ?> map) {
    return new LocalText((String) map.get("fa"), (String) map.get("en")).in(words.locale());
  }

  /** Values by seat, by role, by criterion, or whatever else the fact is divided into. */
  private String pairs(String fact, Map<?, ?> map) {
    List<String> shown = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          if (value != null && !"".equals(value)) {
            String name = name(fact, key.toString());
            // What has a name of its own is a fact itself, and is read as such.
            String inner = words.find("audit.fact." + key).isPresent() ? key.toString() : fact;
            shown.add(words.message("audit.pair", name, value(inner, value, map).shown()));
          }
        });
    return String.join(words.message("audit.pairs"), shown);
  }

  private String name(String fact, String key) {
    return switch (fact) {
      case "standing", "roll" -> words.seat(key).map(Named::shown).orElse(key);
      case "reviewers" -> words.word("role", key).orElse(key);
      default -> words.label(key);
    };
  }

  private static Named plain(String shown) {
    return new Named(shown, null);
  }
}
