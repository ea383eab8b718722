package org.hamafza.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of people, never their passwords. */
@Component
class PersonTable {

  private static final String COLUMNS =
      "select id, username, name_fa, name_en, email, unit, locale, active, must_change_password"
          + " from person ";

  private final JdbcClient db;

  PersonTable(JdbcClient db) {
    this.db = db;
  }

  List<Person> query(String condition, Object... params) {
    return db.sql(COLUMNS + condition).params(params).query(PersonTable::person).list();
  }

  /** The same, row by row; the caller closes it. */
  Stream<Person> stream(String condition, Object... params) {
    return db.sql(COLUMNS + condition).params(params).query(PersonTable::person).stream();
  }

  private static Person person(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("username"),
        new LocalText(row.getString("name_fa"), row.getString("name_en")),
        row.getString("email"),
        row.getString("unit"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getBoolean("active"),
        row.getBoolean("must_change_password"));
  }
}
