package org.hamafza.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what has waited since yesterday into one mail for each person, at seven in Tehran. */
@Component
class DailyMail {

  private static final LocalTime HOUR = LocalTime.of(7, 0);
  private static final int PEOPLE = 100;
  private static final int LENGTH = 3_500;

  /** A mail that waits. */
  private record Waiting(long id, long personId, String recipient, String subject, Locale locale) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final KeptNotices keptNotices;
  private final MessageText text;
  private final Clock clock;
  private final String address;

  DailyMail(
      JdbcClient db,
      JdbcTemplate batches,
      KeptNotices keptNotices,
      MessageText text,
      Clock clock,
      @Value("${hamafza.address}") String address) {
    this.db = db;
    this.batches = batches;
    this.keptNotices = keptNotices;
    this.text = text;
    this.clock = clock;
    this.address = address;
  }

  /** The first seven o'clock in Tehran after this moment. */
  static Instant next(Instant now) {
    ZonedDateTime here = now.atZone(WorkingCalendar.ZONE);
    ZonedDateTime today = here.with(HOUR);
    return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
  }

  /**
   * What came before the last seven o'clock goes out, unless it is kept from the person meanwhile;
   * returns of how many people.
   */
  @Transactional
  public int send() {
    Timestamp last =
        Timestamp.from(next(clock.instant()).atZone(WorkingCalendar.ZONE).minusDays(1).toInstant());
    // Whoever has the preference's row has the person's mail; another node takes other people's.
    List<Long> people =
        db.sql(
                """
                select p.person_id from mail_preference p where exists (select 1 \
                from outbox_mail m where m.person_id = p.person_id and m.state = 'DAILY' \
                and m.created_at < ?) order by p.person_id fetch first %d rows only \
                for update skip locked"""
                    .formatted(PEOPLE))
            .param(last)
            .query(Long.class)
            .list();
    if (people.isEmpty()) {
      return 0;
    }
    List<Waiting> waiting = waiting(people, last);
    Set<Long> kept = keptNotices.dailyMailsOf(people);
    Map<Long, List<Waiting>> byPerson =
        waiting.stream()
            .filter(mail -> !kept.contains(mail.id()))
            .collect(Collectors.groupingBy(Waiting::personId, TreeMap::new, Collectors.toList()));
    Timestamp now = Timestamp.from(clock.instant());
    batches.batchUpdate(
        """
        insert into outbox_mail (recipient, person_id, subject, body, state, next_attempt_at, \
        created_at) values (?, ?, ?, ?, 'WAITING', ?, ?)""",
        byPerson.values().stream().map(mails -> mail(mails, now)).toList());
    batches.batchUpdate(
        "update outbox_mail set state = 'COLLECTED' where id = ?",
        waiting.stream().map(each -> new Object[] {each.id()}).toList());
    return people.size();
  }

  private List<Waiting> waiting(List<Long> people, Timestamp last) {
    return db
        .sql(
            """
            select m.id, m.person_id, p.email as recipient, m.subject, p.locale \
            from outbox_mail m join person p on p.id = m.person_id \
            where m.state = 'DAILY' and m.person_id in (:people) and m.created_at < :last""")
        .param("people", people)
        .param("last", last)
        .query(
            (row, n) ->
                new Waiting(
                    row.getLong("id"),
                    row.getLong("person_id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    Locale.forLanguageTag(row.getString("locale"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(Waiting::id))
        .toList();
  }

  private Object[] mail(List<Waiting> mails, Timestamp now) {
    Waiting first = mails.get(0);
    String subject = text.plain("notify.daily.subject", first.locale(), mails.size());
    List<String> lines = new ArrayList<>();
    lines.add(text.plain("notify.daily.lead", first.locale()));
    int length = 0;
    int named = 0;
    for (Waiting each : mails) {
      length += each.subject().length() + 3;
      if (length > LENGTH) {
        break;
      }
      lines.add("\u2022 " + each.subject());
      named++;
    }
    if (named < mails.size()) {
      lines.add(text.plain("notify.daily.more", first.locale(), mails.size() - named));
    }
    lines.add("");
    lines.add(address + "/notices");
    lines.add("");
    lines.add(text.plain("notify.signature", first.locale()));
    String body = String.join("\n", lines);
    return new Object[] {first.recipient(), first.personId(), subject, body, now, now};
  }
}
