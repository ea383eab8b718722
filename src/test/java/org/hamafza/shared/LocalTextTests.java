package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which of two languages a reader gets. */
class LocalTextTests {

  private static final Locale FA = Locale.forLanguageTag("fa-IR");

  @Test
  void speaksTheLanguageOfTheReader() {
    LocalText water = new LocalText("آب", "Water");
    assertThat(water.in(FA)).isEqualTo("آب");
    assertThat(water.in(Locale.UK)).isEqualTo("Water");
  }

  @Test
  void fallsBackToTheOtherLanguage() {
    assertThat(new LocalText(null, "Water").in(FA)).isEqualTo("Water");
    assertThat(new LocalText("آب", " ").in(Locale.UK)).isEqualTo("آب");
    assertThat(new LocalText(null, null).isBlank()).isTrue();
  }

  @Test
  void isWrittenAsItsTwoTextsAndNothingElse() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String written = json.writeValueAsString(new LocalText("آب", "Water"));
    assertThat(written).isEqualTo("{\"fa\":\"آب\",\"en\":\"Water\"}");
    assertThat(json.readValue("{\"fa\":\"آب\",\"en\":\"Water\",\"blank\":false}", LocalText.class))
        .as("what was stored before can still be read")
        .isEqualTo(new LocalText("آب", "Water"));
  }
}
