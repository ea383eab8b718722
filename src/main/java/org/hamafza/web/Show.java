package org.hamafza.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes dates, amounts and texts as the reader is used to them; templates call it as
 * {@code @show}. What is not there (null) is shown as nothing.
 */
@Component
class Show {

  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final String LEFT_TO_RIGHT = "\u2066";
  private static final String END = "\u2069";
  private static final Pattern CODE =
      Pattern.compile("\\b(?:[A-Z]{2,5}-)?\\d{4}-(?:[A-Z]-)?\\d{2,}(?:-\\d{2,})?\\b");
  private static final Pattern ARABIC_SCRIPT = Pattern.compile("\\p{IsArabic}");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final MessageSource texts;
  private final Clock clock;

  Show(MessageSource texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  public String text(LocalText text) {
    return text == null ? "" : text.in(language());
  }

  /** ۱۳۹۹/۰۸/۲۸ to a Persian reader, 2020-11-18 (1399/08/28) to an English one. */
  public String date(LocalDate date) {
    return date == null ? "" : localized(date, JalaliDate.of(date).formatShort(language()));
  }

  /** With the name of the day and of the month. */
  public String dateLong(LocalDate date) {
    return date == null ? "" : localized(date, JalaliDate.of(date).formatLong(language()));
  }

  public String dateTime(Instant instant) {
    if (instant == null) {
      return "";
    }
    var local = instant.atZone(TEHRAN);
    return message("show.date-time", date(local.toLocalDate()), time(local.toLocalTime()));
  }

  public String time(LocalTime time) {
    return time == null ? "" : digits(TIME.format(time));
  }

  /** The time of day at that moment, in Tehran. */
  public String hour(Instant instant) {
    return instant == null ? "" : time(instant.atZone(TEHRAN).toLocalTime());
  }

  /** With the name of the day: when people come together. */
  public String meeting(Instant instant) {
    if (instant == null) {
      return "";
    }
    var local = instant.atZone(TEHRAN);
    return message("show.date-time", dateLong(local.toLocalDate()), time(local.toLocalTime()));
  }

  /** The day by which something is due, with its name, and how far off it is. */
  public String due(Instant instant) {
    if (instant == null) {
      return "";
    }
    LocalDate day = LocalDate.ofInstant(instant, TEHRAN);
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(TEHRAN)), day);
    return message("show.due", dateLong(day), distance(days));
  }

  public boolean overdue(Instant instant) {
    return instant != null && instant.isBefore(clock.instant());
  }

  public String money(Rial amount) {
    return amount == null ? "" : message("show.rial", amount.format(language()));
  }

  /** An amount in rials, which may be negative when it is a difference. */
  public String money(Long rial) {
    if (rial == null) {
      return "";
    }
    String amount = number(Math.abs(rial));
    return message("show.rial", rial < 0 ? "\u2212" + amount : amount);
  }

  public String number(Number number) {
    return number == null ? "" : Numerals.format(number, language());
  }

  /** A day by which something is to be done, as {@link #due(Instant)}. */
  public String dueOn(LocalDate day) {
    return day == null ? "" : due(day.atTime(LocalTime.NOON).atZone(TEHRAN).toInstant());
  }

  /** A number such as 1405-01-02 or ISF-1405-P-0001, safe in a sentence of either direction. */
  public String code(String number) {
    return number == null ? "" : LEFT_TO_RIGHT + number + END;
  }

  /** A text with every such number in it made safe. */
  public String sentence(String text) {
    return text == null ? "" : CODE.matcher(text).replaceAll(LEFT_TO_RIGHT + "$0" + END);
  }

  /** The direction of a text that may begin with a number or a name of the other direction. */
  public String direction(String text) {
    return text != null && ARABIC_SCRIPT.matcher(text).find() ? "rtl" : "ltr";
  }

  /** The reader's digits in a text such as a case number. */
  public String digits(String text) {
    if (text == null) {
      return "";
    }
    return PersianText.digitsFor(language(), text);
  }

  /** The text of a key, its arguments written as above. */
  public String message(String key, Collection<?> arguments) {
    return message(key, arguments.stream().map(this::argument).toArray());
  }

  /** A name, date, amount, number or text of a page, or several of them that belong together. */
  public String value(Object value) {
    if (value instanceof Collection<?> parts) {
      return parts.stream().map(this::value).collect(Collectors.joining(" · "));
    }
    if (value instanceof MessageSourceResolvable named) {
      return texts.getMessage(named, language());
    }
    return value instanceof Number number ? number(number) : String.valueOf(argument(value));
  }

  private String message(String key, Object... arguments) {
    return texts.getMessage(key, arguments, language());
  }

  private Object argument(Object value) {
    if (value instanceof LocalText text) {
      return text(text);
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof Instant instant) {
      return dateTime(instant);
    }
    if (value instanceof Rial rial) {
      return money(rial);
    }
    return value instanceof Number number ? Numerals.inSentence(number, language()) : value;
  }

  private String distance(long days) {
    if (days == 0) {
      return message("show.due.today");
    }
    String count = number(Math.abs(days));
    String key = days > 0 ? "show.due.left" : "show.due.over";
    return message(Math.abs(days) == 1 ? key + ".one" : key, count);
  }

  private String localized(LocalDate date, String jalali) {
    return LocalText.isPersian(language()) ? jalali : message("show.date", date.toString(), jalali);
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
