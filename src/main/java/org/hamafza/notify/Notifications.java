package org.hamafza.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Person;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, in their language, within the transaction in which it became true. */
@Service
public class Notifications {

  /** What a person was told. */
  public record Notice(
      long id, String subject, String body, String link, Instant createdAt, Instant readAt) {}

  private final JdbcClient db;
  private final MessageSource messages;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final String address;

  Notifications(
      JdbcClient db,
      MessageSource messages,
      Clock clock,
      ApplicationEventPublisher events,
      @Value("${hamafza.address}") String address) {
    this.db = db;
    this.messages = messages;
    this.clock = clock;
    this.events = events;
    this.address = address;
  }

  /**
   * Tells each of {@code people} the message {@code key}: its texts are {@code key.subject} and
   * {@code key.body}.
   *
   * @param link where to act, relative to the application's address, such as {@code /tasks}
   * @param args for the placeholders; {@link LocalText}, messages and days are shown in the
   *     reader's language
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Collection<Person> people, String key, String link, Object... args) {
    people.forEach(person -> tell(person, key, link, args));
  }

  private void tell(Person person, String key, String link, Object... args) {
    Locale locale = person.locale();
    Object[] shown = Arrays.stream(args).map(arg -> shown(arg, locale)).toArray();
    String subject = messages.getMessage(key + ".subject", shown, locale);
    String body = messages.getMessage(key + ".body", shown, locale);
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            insert into notification (person_id, subject, body, link, created_at) \
            values (?, ?, ?, ?, ?)""")
        .params(person.id(), subject, body, link, now)
        .update();
    mail(person.email(), locale, subject, body, link, false);
  }

  /**
   * Sends the message {@code key} to somebody who has no account yet, or for whom {@code link}
   * alone opens a door: it is blanked in the outbox once it is sent, and shown nowhere else.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mail(String recipient, Locale locale, String key, String link, Object... args) {
    Object[] shown = Arrays.stream(args).map(arg -> shown(arg, locale)).toArray();
    mail(
        recipient,
        locale,
        messages.getMessage(key + ".subject", shown, locale),
        messages.getMessage(key + ".body", shown, locale),
        link,
        true);
  }

  private void mail(
      String recipient,
      Locale locale,
      String subject,
      String body,
      String link,
      boolean confidential) {
    Timestamp now = Timestamp.from(clock.instant());
    String signature = messages.getMessage("notify.signature", null, locale);
    db.sql(
            """
            insert into outbox_mail (recipient, subject, body, state, next_attempt_at, \
            created_at, confidential) values (?, ?, ?, 'WAITING', ?, ?, ?)""")
        .params(
            recipient,
            subject,
            body + "\n\n" + address + link + "\n\n" + signature,
            now,
            now,
            confidential)
        .update();
  }

  private Object shown(Object arg, Locale locale) {
    if (arg instanceof LocalText text) {
      return text.in(locale);
    }
    if (arg instanceof MessageSourceResolvable message) {
      return messages.getMessage(message, locale);
    }
    if (arg instanceof Instant instant) {
      return shown(instant.atZone(WorkingCalendar.ZONE).toLocalDate(), locale);
    }
    if (arg instanceof LocalDate day) {
      String jalali = JalaliDate.of(day).formatLong(locale);
      return LocalText.isPersian(locale) ? jalali : day + " (" + jalali + ")";
    }
    // MessageFormat would group the digits of a number; a year or an id must stay as it is.
    return arg instanceof Number number ? PersianText.digitsFor(locale, number.toString()) : arg;
  }

  /** The newest notices of a person before {@code beforeId}, newest first. */
  @Transactional(readOnly = true)
  public List<Notice> of(long personId, long beforeId, int limit) {
    return db.sql(
            """
            select * from notification where person_id = ? and id < ? order by id desc \
            fetch first %d rows only"""
                .formatted(limit))
        .params(personId, beforeId)
        .query(
            (row, index) ->
                new Notice(
                    row.getLong("id"),
                    row.getString("subject"),
                    row.getString("body"),
                    row.getString("link"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("read_at") == null
                        ? null
                        : row.getTimestamp("read_at").toInstant()))
        .list();
  }

  /** How many notices the person has not read. */
  @Transactional(readOnly = true)
  public long unread(long personId) {
    return db.sql("select count(*) from notification where person_id = ? and read_at is null")
        .param(personId)
        .query(Long.class)
        .single();
  }

  /** Marks all notices of a person as read. */
  @Transactional
  public void readAll(long personId) {
    int read =
        db.sql("update notification set read_at = ? where person_id = ? and read_at is null")
            .params(Timestamp.from(clock.instant()), personId)
            .update();
    if (read > 0) {
      events.publishEvent(new NoticesRead(CaseRef.installation(), read));
    }
  }
}
