package org.hamafza;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The link in the newest mail that has one with such a beginning. */
public final class MailedLink {

  private MailedLink() {}

  /** The whole address, such as {@code /invitations/} and the key. */
  public static String newest(JdbcClient db, String beginning) {
    String body = mail(db, beginning);
    return body.substring(body.indexOf(beginning)).split("\\s")[0];
  }

  /** The text of that mail. */
  public static String mail(JdbcClient db, String beginning) {
    return db.sql(
            """
            select body from outbox_mail where body like ? order by id desc \
            fetch first 1 rows only""")
        .param("%" + beginning + "%")
        .query(String.class)
        .single();
  }

  /** What stands behind the beginning. */
  static String key(JdbcClient db, String beginning) {
    return newest(db, beginning).substring(beginning.length());
  }
}
