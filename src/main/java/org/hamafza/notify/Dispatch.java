package org.hamafza.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
      created_at) values (?, ?, ?, ?, case when ? = false and exists (select 1 \
      from mail_preference where person_id = ? and daily = true) then 'DAILY' else 'WAITING' end, \
      ?, ?)""";

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
      String subject = text.subject(message);
      String body = text.body(message);
      boolean urgent = message.useless() != null && message.useless().isBefore(nextDaily);
      notices.add(new Object[] {to.id(), subject, body, message.link(), now});
      mails.add(
          new Object[] {
            to.email(), to.id(), subject, mail(message, body), urgent, to.id(), now, now
          });
    }
    batches.batchUpdate(NOTICE, notices);
    batches.batchUpdate(MAIL, mails);
  }

  private String mail(Message message, String body) {
    return body
        + "\n\n"
        + address
        + message.link()
        + "\n\n"
        + text.plain("notify.signature", message.to().locale());
  }
}
