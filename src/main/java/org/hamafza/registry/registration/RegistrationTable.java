package org.hamafza.registry.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps registrations until their link has been used or has lapsed. */
@Component
class RegistrationTable {

  private final JdbcClient db;

  RegistrationTable(JdbcClient db) {
    this.db = db;
  }

  void insert(String hash, Registration registration, Instant now, Instant expires) {
    db.sql(
            """
            insert into ngo_registration (token_sha256, council_id, legal_id, name_fa, name_en, \
            email, mobile, county_code, created_at, expires_at) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(hash, registration.councilId(), registration.legalId())
        .params(registration.name().fa(), registration.name().en())
        .params(registration.email(), registration.mobile(), registration.countyCode())
        .params(Timestamp.from(now), Timestamp.from(expires))
        .update();
  }

  /** The registration that a key opens now. */
  Optional<Registration> open(String hash, Instant now) {
    return db.sql(
            """
            select * from ngo_registration where token_sha256 = ? and used_at is null \
            and expires_at > ?""")
        .params(hash, Timestamp.from(now))
        .query(RegistrationTable::registration)
        .optional();
  }

  /** Uses a registration up; false if it was used or is too old. */
  boolean use(String hash, long profileId, Instant now) {
    return db.sql(
                """
                update ngo_registration set used_at = ?, profile_id = ? where token_sha256 = ? \
                and used_at is null and expires_at > ?""")
            .params(Timestamp.from(now), profileId, hash, Timestamp.from(now))
            .update()
        == 1;
  }

  private static Registration registration(ResultSet row, int index) throws SQLException {
    return new Registration(
        row.getLong("council_id"),
        row.getString("legal_id"),
        new LocalText(row.getString("name_fa"), row.getString("name_en")),
        row.getString("email"),
        row.getString("mobile"),
        row.getString("county_code"));
  }
}
