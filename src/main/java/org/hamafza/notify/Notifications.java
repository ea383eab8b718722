package org.hamafza.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamafza.identity.Person;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
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

  // No notice has this id; a list of ids in SQL may not be empty.
  private static final long NONE = -1;

  private static final String UNREAD =
      " where person_id = :person and read_at is null and id not in (:kept)";

  private final JdbcClient db;
  private final Dispatch dispatch;
  private final KeptNotices keptNotices;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Notifications(
      JdbcClient db,
      Dispatch dispatch,
      KeptNotices keptNotices,
      Clock clock,
      ApplicationEventPublisher events) {
    this.db = db;
    this.dispatch = dispatch;
    this.keptNotices = keptNotices;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Tells each of {@code people} the message {@code key}: its texts are {@code key.subject} and
   * {@code key.body}.
   *
   * @param link where to act, relative to the application's address, such as {@code /tasks}
   * @param args as in {@link Message}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Collection<Person> people, String key, String link, Object... args) {
    tell(
        people.stream()
            .distinct()
            .map(person -> new Message(person, key, link, null, Arrays.asList(args)))
            .toList());
  }

  /**
   * Tells people something, however many, in as many statements as for one. Whoever wants one mail
   * a day gets it with that, unless it would come too late.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(List<Message> messages) {
    dispatch.send(messages);
  }

  /**
   * Sends the message {@code key} to somebody who has no account yet, or for whom {@code link}
   * alone opens a door: it is blanked in the outbox once it is sent, and shown nowhere else.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mail(String recipient, Locale locale, String key, String link, Object... args) {
    dispatch.confidential(recipient, locale, key, link, Arrays.asList(args));
  }

  /**
   * The newest notices of a person before {@code beforeId}, newest first; without those about what
   * is kept from the person meanwhile.
   */
  @Transactional(readOnly = true)
  public List<Notice> of(long personId, long beforeId, int limit) {
    return db.sql(
            """
            select * from notification where person_id = :person and id < :before \
            and id not in (:kept) order by id desc fetch first %d rows only"""
                .formatted(limit))
        .param("person", personId)
        .param("before", beforeId)
        .param("kept", kept(personId))
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

  /** How many notices the person can read and has not. */
  @Transactional(readOnly = true)
  public long unread(long personId) {
    return db.sql("select count(*) from notification" + UNREAD)
        .param("person", personId)
        .param("kept", kept(personId))
        .query(Long.class)
        .single();
  }

  /** Marks all notices of a person as read, as far as the person can read them. */
  @Transactional
  public void readAll(long personId) {
    int read =
        db.sql("update notification set read_at = :now" + UNREAD)
            .param("now", Timestamp.from(clock.instant()))
            .param("person", personId)
            .param("kept", kept(personId))
            .update();
    if (read > 0) {
      events.publishEvent(new NoticesRead(CaseRef.installation(), read));
    }
  }

  /**
   * Marks one notice of a person as read; that it was read already changes nothing.
   *
   * @throws NotFound if there is none of that id, or it is not the person's
   */
  @Transactional
  public void read(long personId, long noticeId) {
    if (of(personId, noticeId + 1, 1).stream().noneMatch(notice -> notice.id() == noticeId)) {
      throw new NotFound();
    }
    int read =
        db.sql("update notification set read_at = ? where id = ? and read_at is null")
            .params(Timestamp.from(clock.instant()), noticeId)
            .update();
    if (read > 0) {
      events.publishEvent(new NoticesRead(CaseRef.installation(), read));
    }
  }

  private Set<Long> kept(long personId) {
    Set<Long> kept = keptNotices.noticesOf(personId);
    return kept.isEmpty() ? Set.of(NONE) : kept;
  }
}
