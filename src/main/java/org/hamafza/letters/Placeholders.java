package org.hamafza.letters;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places in a text where a fact is put in, such as {@code {ngo}}. */
final class Placeholders {

  /** What is wrong with a text: the key of the message, and what it is about. */
  record Fault(String messageKey, String about) {}

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]{1,30})\\}");

  private Placeholders() {}

  /** The first place that no fact fills, or a brace that belongs to none. */
  static Optional<Fault> fault(String text, Collection<String> facts) {
    Optional<String> unknown =
        PLACE
            .matcher(text)
            .results()
            .map(r -> r.group(1))
            .filter(n -> !facts.contains(n))
            .findFirst();
    if (unknown.isPresent()) {
      return Optional.of(new Fault("letters.error.unknown", shown(unknown.get())));
    }
    String rest = PLACE.matcher(text).replaceAll("");
    return rest.contains("{") || rest.contains("}")
        ? Optional.of(new Fault("letters.error.broken", ""))
        : Optional.empty();
  }

  /** The first of these that the text does not have. */
  static Optional<Fault> missing(String text, Collection<String> obligatory) {
    Set<String> had =
        PLACE.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
    return obligatory.stream()
        .filter(name -> !had.contains(name))
        .findFirst()
        .map(name -> new Fault("letters.error.missing", shown(name)));
  }

  /** The text with the facts in it; what a fact says is never looked through again. */
  static String filled(String text, Map<String, String> facts) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(fact(place, facts)));
  }

  static String shown(String name) {
    return "{" + name + "}";
  }

  private static String fact(MatchResult place, Map<String, String> facts) {
    String fact = facts.get(place.group(1));
    if (fact == null) {
      throw new IllegalArgumentException("nothing is known for " + place.group());
    }
    return fact;
  }
}
