package org.hamafza.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hamafza.identity.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Words what people are told, and puts it among their notices and into the outbox of mails. */
@Component
class Dispatch {

  private static final String NOTICE =
      """
      insert into notification (person_id, subject, body, link, created_at) \
      values (?, ?, ?, ?, ?)""";
  private static final String MAIL =
      """
      insert into outbox_mail (recipient, person_id, subject, body, state, next_attempt_at, \
      created_at, attachment_name, attachment_type, attachment) \
      values (?, ?, ?, ?, case when ? = false and exists (select 1 \
      from mail_preference where person_id = ? and daily = true) then 'DAILY' else 'WAITING' end, \
      ?, ?, ?, ?, ?)""";

  private static final String CONFIDENTIAL =
      """
      insert into outbox_mail (recipient, subject, body, state, next_attempt_at, created_at, \
      confidential) values (?, ?, ?, 'WAITING', ?, ?, true)""";

  private final JdbcTemplate batches;
  private final MessageText text;
  private final Clock clock;
  private final String address;

  Dispatch(
      JdbcTemplate batches,
      MessageText text,
      Clock clock,
      @Value("${hamafza.address}") String address) {
    this.batches = batches;
    this.text = text;
    this.clock = clock;
    this.address = address;
  }

  void send(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    Instant nextDaily = DailyMail.next(clock.instant());
    List<Object[]> notices = new ArrayList<>();
    List<Object[]> mails = new ArrayList<>();
    for (Message message : messages) {
      Person to = message.to();
      String subject = text.subject(message.key(), to.locale(), message.args());
      String body = text.body(message.key(), to.locale(), message.args());
      boolean urgent = message.useless() != null && message.useless().isBefore(nextDaily);
      notices.add(new Object[] {to.id(), subject, body, message.link(), now});
      mails.add(
          new Object[] {
            to.email(),
            to.id(),
            subject,
            mail(body, message.link(), to.locale()),
            urgent,
            to.id(),
            now,
            now,
            message.file() == null ? null : message.file().name(),
            message.file() == null ? null : message.file().type(),
            message.file() == null ? null : message.file().content()
          });
    }
    batches.batchUpdate(NOTICE, notices);
    batches.batchUpdate(MAIL, mails);
  }

  /** Sends a mail that nobody may read once it is sent. */
  void confidential(String recipient, Locale locale, String key, String link, List<Object> args) {
    Timestamp now = Timestamp.from(clock.instant());
    String body = mail(text.body(key, locale, args), link, locale);
    batches.update(CONFIDENTIAL, recipient, text.subject(key, locale, args), body, now, now);
  }

  private String mail(String body, String link, Locale locale) {
    return body + "\n\n" + address + link + "\n\n" + text.plain("notify.signature", locale);
  }
}
