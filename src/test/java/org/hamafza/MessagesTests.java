package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every text that is asked for exists. */
class MessagesTests {

  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[}(]");

  @Test
  void everyTextStandsInBothLanguages() {
    assertThat(TextBundle.all()).isNotEmpty().flatMap(TextBundle::faults).isEmpty();
  }

  @Test
  void noTwoRoomsUseTheSameKey() {
    List<String> keys =
        TextBundle.all().stream().flatMap(bundle -> bundle.english().keySet().stream()).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void everyTextOfATemplateExists() {
    Set<String> known = TextBundle.keys();
    assertThat(Source.templates())
        .isNotEmpty()
        .flatMap(template -> missing(template, IN_TEMPLATE, known))
        .isEmpty();
  }

  @Test
  void everyTextNamedInJavaExists() {
    Set<String> known = TextBundle.keys();
    Pattern literal = literalsBeginningLike(known);
    assertThat(Source.java())
        .isNotEmpty()
        .flatMap(source -> missing(source, literal, known))
        .isEmpty();
  }

  @Test
  void findsWhatIsWrongWithABundle() {
    Map<String, String> english =
        Map.of("a.only", "Only", "a.count", "{0} of {1}", "a.letter", "Book", "a.blank", "x");
    Map<String, String> persian =
        Map.of("a.count", "{0}", "a.letter", "\u0643\u062A\u0627\u0628", "a.blank", "");
    assertThat(new TextBundle("a", english, persian).faults())
        .containsExactly(
            "a.blank: empty",
            "a.count: arguments differ",
            "a.letter: Arabic letters or digits",
            "a.only: only in one language");
  }

  @Test
  void findsForeignSentencesAndApostrophes() {
    Map<String, String> english =
        Map.of(
            "a.fa", "\u0633\u0644\u0627\u0645", "a.lone", "{0}'s file", "a.same", "Please sign in");
    Map<String, String> persian =
        Map.of("a.fa", "\u0633\u0644\u0627\u0645", "a.lone", "{0}", "a.same", "Please sign in");
    assertThat(new TextBundle("a", english, persian).faults())
        .containsExactly(
            "a.fa: Persian in the English text",
            "a.lone: lone apostrophe",
            "a.same: not translated");
  }

  @Test
  void refusesAKeyGivenTwice() {
    assertThatThrownBy(() -> TextBundle.parse("a.b=1\na.b=2\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsATextThatIsAskedForInVain() {
    Set<String> known = Set.of("a.b");
    Source template =
        new Source("t.html", "<p th:text=\"#{a.b}\"></p><p th:text=\"#{a.c(${x})}\">");
    Source java = new Source("T.java", "of(\"a.b\"); of(\"a.d\"); of(\"z.d\"); of(\"a.\" + x)");
    assertThat(missing(template, IN_TEMPLATE, known)).containsExactly("t.html: a.c");
    assertThat(missing(java, literalsBeginningLike(known), known)).containsExactly("T.java: a.d");
  }

  /** A stem, to which the program adds the rest, counts as well. */
  private static List<String> missing(Source source, Pattern pattern, Set<String> known) {
    return pattern
        .matcher(source.uncommented())
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(key -> known.stream().noneMatch(k -> k.equals(key) || k.startsWith(key + ".")))
        .map(key -> source.name() + ": " + key)
        .toList();
  }

  /** String literals that look like a key of ours, other than the names of parameters. */
  private static Pattern literalsBeginningLike(Set<String> known) {
    String rooms =
        known.stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<!\\.(?:number|term|flag)\\()\"((?:" + rooms + ")(?:\\.[A-Za-z0-9_-]+)+)\"");
  }
}
