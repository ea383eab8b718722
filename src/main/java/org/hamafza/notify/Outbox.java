package org.hamafza.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait to be sent; each is tried again later and later, and given up after days. */
@Service
public class Outbox {

  /** A mail in the outbox; most have no attachment. */
  record Mail(
      long id, String recipient, String subject, String body, int attempts, MailFile file) {}

  private static final int MOST_ATTEMPTS = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  private final JdbcClient db;
  private final Clock clock;

  Outbox(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** How many mails are in which state. */
  @Transactional(readOnly = true)
  public Map<String, Long> counts() {
    return db
        .sql("select state, count(*) as mails from outbox_mail group by state")
        .query((row, index) -> Map.entry(row.getString("state"), row.getLong("mails")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Locks up to {@code most} mails that are due; other nodes skip them. */
  List<Mail> due(int most) {
    return db.sql(
            """
            select id, recipient, subject, body, attempts, attachment_name, attachment_type, \
            attachment from outbox_mail \
            where state = 'WAITING' and next_attempt_at <= ? order by id \
            fetch first %d rows only for update skip locked"""
                .formatted(most))
        .param(Timestamp.from(clock.instant()))
        .query(
            (row, index) ->
                new Mail(
                    row.getLong("id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("body"),
                    row.getInt("attempts"),
                    file(row)))
        .list();
  }

  private static MailFile file(ResultSet row) throws SQLException {
    String name = row.getString("attachment_name");
    return name == null
        ? null
        : new MailFile(name, row.getString("attachment_type"), row.getString("attachment"));
  }

  void sent(Mail mail) {
    db.sql(
            """
            update outbox_mail set state = 'SENT', sent_at = ?, attempts = ?, \
            body = case when confidential then '' else body end where id = ?""")
        .params(Timestamp.from(clock.instant()), mail.attempts() + 1, mail.id())
        .update();
  }

  void failed(Mail mail, String reason) {
    int attempts = mail.attempts() + 1;
    Duration pause = Duration.ofSeconds(15L << Math.min(attempts, 12));
    Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    db.sql(
            """
            update outbox_mail set state = ?, attempts = ?, next_attempt_at = ?, last_error = ? \
            where id = ?""")
        .params(
            attempts < MOST_ATTEMPTS ? "WAITING" : "FAILED",
            attempts,
            Timestamp.from(next),
            reason.length() > 300 ? reason.substring(0, 300) : reason,
            mail.id())
        .update();
  }
}
