package org.hamafza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ShowTests {

  /** 28 Aban 1399, 11:30 in Tehran. */
  private static final Instant NOW = Instant.parse("2020-11-18T08:00:00Z");

  private final Show show = new Show(new Texts("i18n/web"), Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void forgetTheReader() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void writesADayAsAPersianReaderKnowsIt() {
    reader(Languages.PERSIAN);
    assertThat(show.date(LocalDate.of(2020, 11, 18))).isEqualTo("۱۳۹۹/۰۸/۲۸");
    assertThat(show.dateLong(LocalDate.of(2020, 11, 18))).isEqualTo("چهارشنبه ۲۸ آبان ۱۳۹۹");
  }

  @Test
  void addsTheJalaliDayForAnEnglishReader() {
    reader(Languages.ENGLISH);
    assertThat(show.date(LocalDate.of(2020, 11, 18))).isEqualTo("2020-11-18 (1399/08/28)");
  }

  @Test
  void tellsTheTimeOfTehran() {
    reader(Languages.PERSIAN);
    assertThat(show.dateTime(NOW)).isEqualTo("۱۳۹۹/۰۸/۲۸، ساعت ۱۱:۳۰");
    // In July 2020 the clocks of Tehran were an hour ahead.
    reader(Languages.ENGLISH);
    assertThat(show.dateTime(Instant.parse("2020-07-01T20:00:00Z")))
        .isEqualTo("2020-07-02 (1399/04/12), 00:30");
  }

  @Test
  void saysHowFarOffADeadlineIs() {
    reader(Languages.PERSIAN);
    assertThat(show.due(NOW.plusSeconds(3600))).isEqualTo("چهارشنبه ۲۸ آبان ۱۳۹۹ (امروز)");
    assertThat(show.due(Instant.parse("2020-11-19T08:00:00Z")))
        .isEqualTo("پنجشنبه ۲۹ آبان ۱۳۹۹ (فردا)");
    reader(Languages.ENGLISH);
    assertThat(show.due(Instant.parse("2020-11-20T08:00:00Z"))).endsWith(", 2 days left");
    assertThat(show.due(Instant.parse("2020-11-08T08:00:00Z"))).endsWith(", 10 days overdue");
  }

  @Test
  void writesAmountsWithSeparatorsAndUnit() {
    reader(Languages.PERSIAN);
    assertThat(show.money(new Rial(1_250_000_000))).isEqualTo("۱٬۲۵۰٬۰۰۰٬۰۰۰ ریال");
    reader(Languages.ENGLISH);
    assertThat(show.money(1_250_000_000L)).isEqualTo("1,250,000,000 rial");
    assertThat(show.money(-5_000L)).isEqualTo("\u22125,000 rial");
  }

  @Test
  void keepsAYearInASentenceInOnePiece() {
    reader(Languages.PERSIAN);
    assertThat(show.message("form.limit", List.of(1399))).isEqualTo("حداکثر ۱۳۹۹ نویسه.");
    assertThat(show.message("form.limit", List.of(20_000))).isEqualTo("حداکثر ۲۰٬۰۰۰ نویسه.");
  }

  @Test
  void showsTheOtherLanguageRatherThanNothing() {
    reader(Languages.ENGLISH);
    assertThat(show.text(new LocalText("تالاب", ""))).isEqualTo("تالاب");
  }

  @Test
  void showsNothingForNothing() {
    assertThat(show.date(null) + show.due(null) + show.text(null) + show.number(null)).isEmpty();
    assertThat(show.money((Rial) null) + show.money((Long) null) + show.dateTime(null)).isEmpty();
  }

  private static void reader(Locale language) {
    LocaleContextHolder.setLocale(language);
  }
}
