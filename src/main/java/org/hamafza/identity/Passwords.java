package org.hamafza.identity;

import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of people: one-time ones handed over, own ones chosen. */
@Service
class Passwords {

  private final JdbcClient db;
  private final PasswordEncoder passwords;
  private final People people;

  Passwords(JdbcClient db, PasswordEncoder passwords, People people) {
    this.db = db;
    this.passwords = passwords;
    this.people = people;
  }

  /** Sets a one-time password that must be changed at the next sign-in. */
  @Transactional
  public void reset(long personId, String password) {
    PasswordRule.check("password", password);
    people.change(
        personId,
        "password-reset",
        db.sql("update person set password_hash = ?, must_change_password = true where id = ?")
            .params(passwords.encode(password), personId));
  }

  /**
   * Changes the person's own password.
   *
   * @throws InvalidInput if the current one is wrong or the new one too weak
   */
  @Transactional
  public void change(long personId, String current, String next) {
    String hash =
        db.sql("select password_hash from person where id = ?")
            .param(personId)
            .query(String.class)
            .optional()
            .orElseThrow(NotFound::new);
    if (!passwords.matches(current, hash)) {
      throw new InvalidInput("current", "identity.error.currentPassword");
    }
    PasswordRule.check("next", next);
    if (next.equals(current)) {
      throw new InvalidInput("next", "identity.error.passwordSame");
    }
    people.change(
        personId,
        "password",
        db.sql("update person set password_hash = ?, must_change_password = false where id = ?")
            .params(passwords.encode(next), personId));
  }
}
