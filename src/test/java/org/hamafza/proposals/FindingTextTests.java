package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever intake finds is said in words: what is wrong, by which rule, and what would cure it. */
class FindingTextTests {

  private static final Pattern RULE = Pattern.compile("_out_code\"[^>]*><text>\"(\\w+)\"</text>");
  private static final Pattern UPLOAD =
      Pattern.compile("_out_document\"[^>]*><text>\"(\\w+)\"</text>");

  @ParameterizedTest
  @ValueSource(strings = {"proposals", "proposals_fa"})
  void saysOfEveryRuleWhatIsWrongWhyAndWhatHelps(String bundle) {
    Properties texts = read(bundle);
    Set<String> codes = outputs("Eligibility", RULE);
    assertThat(codes).hasSize(23);
    for (String code : codes) {
      String key = "proposals.finding." + code;
      assertThat(texts.getProperty(key)).as(key).isNotBlank();
      assertThat(texts.getProperty(key + ".cure")).as(key).isNotBlank();
      assertThat(texts.getProperty(key + ".basis"))
          .as(key)
          .contains(code.startsWith("E") ? code.substring(0, 3) : "DMN-01");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposals", "proposals_fa"})
  void saysOfEveryDocumentWhenItIsNeeded(String bundle) {
    Properties texts = read(bundle);
    Set<String> documents = outputs("DocumentChecklist", UPLOAD);
    documents.removeAll(Set.of("PROPOSAL_FORM", "BUDGET_TABLE", "INDICATOR_TABLE"));
    assertThat(documents).hasSize(16);
    assertThat(documents)
        .allSatisfy(
            each ->
                assertThat(texts.getProperty("proposals.document." + each + ".basis"))
                    .isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposals", "proposals_fa"})
  void namesTheLimitOfEveryRuleThatHasOne(String bundle) {
    Set<String> naming = new TreeSet<>();
    read(bundle)
        .forEach(
            (key, text) -> {
              if (text.toString().contains("{0}")
                  && key.toString().matches("proposals\\.finding\\.\\w+\\.basis")) {
                naming.add(key.toString().split("\\.")[2]);
              }
            });
    assertThat(naming).isEqualTo(new TreeSet<>(RuleLimits.PARAMETERS.keySet()));
  }

  private static Set<String> outputs(String table, Pattern pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text(Path.of("bpmn", "decisions", table + ".dmn")));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Properties read(String bundle) {
    Properties texts = new Properties();
    Path file = Path.of("src", "main", "resources", "i18n", bundle + ".properties");
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
