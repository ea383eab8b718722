package org.hamafza.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.audit.FactWords.Fact;

/** Words what a rule of a decision table demands. */
final class RuleWords {

  /** The first column of every table; it guards against missing values. */
  private static final String GUARD = "missing";

  private static final Pattern ANY_OF =
      Pattern.compile(
          "some c in split\\(\\?, \" \"\\) satisfies (not\\()?list contains\\(\\[(.+?)], c\\)\\)?");
  private static final Pattern RANGE = Pattern.compile("\\((.+?)\\.\\.(.+?)]");
  private static final Pattern NOT = Pattern.compile("not\\((.+)\\)");
  private static final Pattern TOKEN =
      Pattern.compile("\"([^\"]*)\"|[A-Za-z]\\w*|[0-9]+(?:\\.[0-9]+)?|<=|>=|!=|\\*|\\?|,\\s*");
  private static final Map<String, String> SIGNS =
      Map.of("<=", "≤", ">=", "≥", "!=", "≠", "*", "×");

  private final RecordWords words;
  private final FactWords facts;

  RuleWords(RecordWords words, FactWords facts) {
    this.words = words;
    this.facts = facts;
  }

  /** What the rule demands, input by input; nothing where it takes whatever comes. */
  List<Fact> of(RecordedRules.Rule rule) {
    List<Fact> conditions = new ArrayList<>();
    for (RecordedRules.Condition condition : rule.conditions()) {
      if (!condition.input().equals(GUARD)) {
        conditions.add(
            new Fact(
                words.label(condition.input()), test(condition.input(), condition.test()), null));
      } else if (condition.test().equals("true")) {
        conditions.add(new Fact(words.label(GUARD), words.message("audit.yes"), null));
      }
    }
    return conditions;
  }

  String test(String input, String test) {
    Matcher anyOf = ANY_OF.matcher(test);
    if (anyOf.matches()) {
      String key = anyOf.group(1) == null ? "audit.rule.anyOf" : "audit.rule.anyOther";
      return words.message(key, worded(input, anyOf.group(2)));
    }
    Matcher range = RANGE.matcher(test);
    if (range.matches()) {
      return words.message(
          "audit.rule.range", worded(input, range.group(1)), worded(input, range.group(2)));
    }
    Matcher not = NOT.matcher(test);
    return not.matches()
        ? words.message("audit.rule.not", worded(input, not.group(1)))
        : worded(input, test);
  }

  private String worded(String input, String test) {
    return TOKEN.matcher(test).replaceAll(found -> Matcher.quoteReplacement(token(input, found)));
  }

  private String token(String input, MatchResult found) {
    String token = found.group();
    if (found.group(1) != null) {
      return facts.value(input, found.group(1), Map.of()).shown();
    }
    if (token.startsWith(",")) {
      return words.message("audit.rule.or");
    }
    if (token.equals("?")) {
      return words.label(input);
    }
    if (Character.isDigit(token.charAt(0))) {
      return words.number(Double.valueOf(token));
    }
    return switch (token) {
      case "true" -> words.message("audit.yes");
      case "false" -> words.message("audit.no");
      case "null" -> words.message("audit.rule.null");
      case "or" -> words.message("audit.rule.or").strip();
      case "and" -> words.message("audit.rule.and");
      default -> SIGNS.getOrDefault(token, words.label(token));
    };
  }
}
