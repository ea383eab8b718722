package org.hamafza.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Words messages in the language of their reader. */
@Component
class MessageText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  // A term of days ends with this second; naming it would only puzzle.
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final MessageSource messages;

  MessageText(MessageSource messages) {
    this.messages = messages;
  }

  String subject(String key, Locale locale, List<Object> args) {
    return text(key + ".subject", locale, args);
  }

  String body(String key, Locale locale, List<Object> args) {
    return text(key + ".body", locale, args);
  }

  /** A text of the house in that language. */
  String plain(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private String text(String key, Locale locale, List<Object> args) {
    Object[] shown = args.stream().map(arg -> shown(arg, locale)).toArray();
    return messages.getMessage(key, shown, locale);
  }

  private Object shown(Object arg, Locale locale) {
    if (arg instanceof LocalText text) {
      return text.in(locale);
    }
    if (arg instanceof MessageSourceResolvable message) {
      return messages.getMessage(message, locale);
    }
    if (arg instanceof Instant instant) {
      return moment(instant.atZone(WorkingCalendar.ZONE).toLocalDateTime(), locale);
    }
    if (arg instanceof LocalDate day) {
      return day(day, locale);
    }
    if (arg instanceof Rial rial) {
      return rial.format(locale);
    }
    // MessageFormat would group the digits of a number; a year or an id must stay as it is.
    return arg instanceof Number number ? PersianText.digitsFor(locale, number.toString()) : arg;
  }

  private String moment(LocalDateTime moment, Locale locale) {
    String day = day(moment.toLocalDate(), locale);
    if (moment.toLocalTime().withNano(0).equals(END_OF_DAY)) {
      return day;
    }
    String time = TIME.format(moment);
    return plain("notify.moment", locale, day, PersianText.digitsFor(locale, time));
  }

  private static String day(LocalDate day, Locale locale) {
    String jalali = JalaliDate.of(day).formatLong(locale);
    return LocalText.isPersian(locale) ? jalali : day + " (" + jalali + ")";
  }
}
