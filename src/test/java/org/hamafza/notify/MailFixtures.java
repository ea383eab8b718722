package org.hamafza.notify;

import java.util.List;
import org.hamafza.TestCouncil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that people of test councils get. */
@Component
public class MailFixtures {

  private final MailPreferences preferences;
  private final DailyMail daily;
  private final JdbcClient db;

  MailFixtures(MailPreferences preferences, DailyMail daily, JdbcClient db) {
    this.preferences = preferences;
    this.daily = daily;
    this.db = db;
  }

  /** This person wants one mail a day from now on. */
  public void daily(TestCouncil council, String name) {
    council.run(name, () -> preferences.choose(MailPreferences.Frequency.DAILY));
  }

  /** What has waited for seven o'clock goes out. */
  public void send() {
    daily.send();
  }

  /** The last mail so far. */
  public long last() {
    return db.sql("select coalesce(max(id), 0) from outbox_mail").query(Long.class).single();
  }

  /** What this person is sent after that mail, with what is attached; not what only waits. */
  public List<String> to(long personId, long after) {
    return db.sql(
            """
            select subject, body, attachment from outbox_mail where person_id = ? and id > ? \
            and state not in ('DAILY', 'COLLECTED') order by id""")
        .params(personId, after)
        .query(
            (row, index) ->
                String.join("\n", row.getString("subject"), row.getString("body"))
                    + "\n"
                    + unfolded(row.getString("attachment")))
        .list();
  }

  private static String unfolded(String calendar) {
    return calendar == null ? "" : calendar.replaceAll("\r?\n[ \t]", "");
  }
}
