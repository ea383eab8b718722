package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever a case stands, its NGO is told in plain words where that is and what comes next. */
class ProposalStateTests {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @ParameterizedTest
  @EnumSource
  void isExplainedInBothLanguages(ProposalState state) {
    for (Locale language : new Locale[] {Locale.ROOT, Locale.forLanguageTag("fa")}) {
      ResourceBundle texts = ResourceBundle.getBundle("i18n.proposals", language, NO_FALLBACK);
      assertThat(texts.getString("proposals.about." + state)).isNotBlank();
      assertThat(texts.containsKey("proposals.next." + state)).isEqualTo(!state.isEnd());
    }
  }
}
