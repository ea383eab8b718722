package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the two lowest rooms exist in both languages and can be filled in. */
class BundleTests {

  @ParameterizedTest
  @ValueSource(strings = {"shared", "calendar"})
  void saysEverythingInBothLanguages(String room) throws IOException {
    Properties english = bundle(room);
    Properties persian = bundle(room + "_fa");
    assertThat(persian.keySet()).isEqualTo(english.keySet());
    persian.forEach(
        (key, text) -> {
          assertThat(text.toString())
              .as(key.toString())
              .isEqualTo(PersianText.canonical((String) text));
          assertThat(new MessageFormat((String) text).getFormats())
              .hasSameSizeAs(new MessageFormat(english.getProperty((String) key)).getFormats());
        });
  }

  @ParameterizedTest
  @CsvSource({"1, 1 working day", "2, 2 working days", "7, 7 working days"})
  void countsInEnglish(int days, String text) throws IOException {
    String pattern = bundle("calendar").getProperty("calendar.term.wd");
    assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {days}))
        .isEqualTo(text);
  }

  @Test
  void writesYearsWithoutSeparators() throws IOException {
    String pattern = bundle("shared").getProperty("error.date.range");
    Object[] years = JalaliDate.parse("1000/01/01").args().toArray();
    assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(years))
        .isEqualTo("The year must lie between 1206 and 1498");
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = BundleTests.class.getResourceAsStream("/i18n/" + name + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
