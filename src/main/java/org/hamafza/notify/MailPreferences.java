package org.hamafza.notify;

import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.shared.CaseRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be written to: at once, or once a day. */
@Service
class MailPreferences {

  /** When mails go out. */
  enum Frequency {
    AT_ONCE,
    DAILY
  }

  private final JdbcClient db;
  private final KeptNotices keptNotices;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  MailPreferences(
      JdbcClient db,
      KeptNotices keptNotices,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.db = db;
    this.keptNotices = keptNotices;
    this.currentMember = currentMember;
    this.events = events;
  }

  /** The signed-in person's own. */
  @Transactional(readOnly = true)
  public Frequency own() {
    boolean daily =
        db.sql("select daily from mail_preference where person_id = ?")
            .param(currentMember.get().personId())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    return daily ? Frequency.DAILY : Frequency.AT_ONCE;
  }

  /** Changes the signed-in person's own; what had waited for the daily mail goes out now. */
  @Transactional
  public void choose(Frequency frequency) {
    long personId = currentMember.get().personId();
    boolean daily = frequency == Frequency.DAILY;
    int known =
        db.sql("update mail_preference set daily = ? where person_id = ?")
            .params(daily, personId)
            .update();
    if (known == 0) {
      db.sql("insert into mail_preference (person_id, daily) values (?, ?)")
          .params(personId, daily)
          .update();
    }
    if (!daily) {
      keptNotices
          .dailyMailsOf(List.of(personId))
          .forEach(
              kept ->
                  db.sql("update outbox_mail set state = 'COLLECTED' where id = ?")
                      .param(kept)
                      .update());
      db.sql("update outbox_mail set state = 'WAITING' where person_id = ? and state = 'DAILY'")
          .param(personId)
          .update();
    }
    events.publishEvent(new MailPreferenceChosen(CaseRef.installation(), frequency));
  }
}
