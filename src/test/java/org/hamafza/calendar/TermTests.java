package org.hamafza.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hamafza.calendar.Term.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of terms that parameters and models use. */
class TermTests {

  @Test
  void isReadFromItsShortForm() {
    assertThat(Term.parse("7WD")).isEqualTo(new Term(7, Unit.WORKING_DAYS));
    assertThat(Term.parse("30D")).isEqualTo(new Term(30, Unit.DAYS));
    assertThat(Term.parse("24H")).isEqualTo(new Term(24, Unit.HOURS));
    assertThat(Term.parse("20MIN")).isEqualTo(new Term(20, Unit.MINUTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7WD", "1D", "10000H", "10MIN"})
  void writesTheFormItReads(String text) {
    assertThat(Term.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0D", "-1D", "7", "WD", "7wd", "7 WD", "99999D", "7M", "۷D"})
  void refusesWhatIsNoTerm(String text) {
    assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesItsMessage() {
    assertThat(Term.parse("7WD").messageKey()).isEqualTo("calendar.term.wd");
  }
}
