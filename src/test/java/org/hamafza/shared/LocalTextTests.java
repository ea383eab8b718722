package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;

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
}
