package org.hamafza.documents;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;

/** Words of one language for what is printed: no reader's page is there that would know it. */
public record PaperWords(MessageSource messages, Locale locale) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public String say(String key, Object... args) {
    Object[] shown = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      shown[i] = args[i] instanceof Number number ? number(number) : args[i];
    }
    return messages.getMessage(key, shown, locale);
  }

  public String text(LocalText text) {
    return text.in(locale);
  }

  public String number(Number number) {
    return NumberFormat.getNumberInstance(ULocale.forLocale(locale)).format(number);
  }

  public String money(long rial) {
    return say("show.rial", new Rial(rial).format(locale));
  }

  /** Codes keep their Latin letters; a number without letters is written in the digits. */
  public String code(String number) {
    return number.matches(".*[A-Za-z].*") ? number : PersianText.digitsFor(locale, number);
  }

  public String date(LocalDate day) {
    String jalali = JalaliDate.of(day).formatShort(locale);
    return LocalText.isPersian(locale) ? jalali : say("show.date", day.toString(), jalali);
  }

  /** With the name of the day. */
  public String moment(Instant instant) {
    ZonedDateTime here = instant.atZone(WorkingCalendar.ZONE);
    String jalali = JalaliDate.of(here.toLocalDate()).formatLong(locale);
    String day =
        LocalText.isPersian(locale)
            ? jalali
            : say("show.date", here.toLocalDate().toString(), jalali);
    return say("show.date-time", day, hour(instant));
  }

  public String hour(Instant instant) {
    return PersianText.digitsFor(
        locale, TIME.format(instant.atZone(WorkingCalendar.ZONE).toLocalTime()));
  }
}
