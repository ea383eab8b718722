package org.hamafza.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a text of a letter may have in braces, and what comes of it. */
@Tag("fast")
class PlaceholdersTests {

  private static final List<String> FACTS = List.of("ngo", "title");

  @Test
  void aTextWithKnownPlacesHasNoFault() {
    assertThat(Placeholders.fault("به {ngo}: «{title}»", FACTS)).isEmpty();
    assertThat(Placeholders.fault("", FACTS)).isEmpty();
  }

  @Test
  void whatNoFactFillsIsNamed() {
    assertThat(Placeholders.fault("{ngo} {amount}", FACTS))
        .contains(new Placeholders.Fault("letters.error.unknown", "{amount}"));
  }

  @Test
  void aBraceThatBelongsToNothingIsFound() {
    for (String text : List.of("{ngo", "ngo}", "{{ngo}}", "{}", "{ngo }", "{۱}")) {
      assertThat(Placeholders.fault(text, FACTS))
          .as(text)
          .contains(new Placeholders.Fault("letters.error.broken", ""));
    }
  }

  @Test
  void whatMustStandThereIsMissed() {
    assertThat(Placeholders.missing("{ngo}", FACTS))
        .contains(new Placeholders.Fault("letters.error.missing", "{title}"));
    assertThat(Placeholders.missing("{title} {ngo}", FACTS)).isEmpty();
  }

  @Test
  void aFactIsPutInAsItIs() {
    assertThat(Placeholders.filled("{ngo}: {title}", Map.of("ngo", "{title} $1", "title", "x")))
        .isEqualTo("{title} $1: x");
  }
}
