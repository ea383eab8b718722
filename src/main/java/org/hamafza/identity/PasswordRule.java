package org.hamafza.identity;

import org.hamafza.shared.InvalidInput;

/** What a password must be: long rather than odd, and not longer than the hash reads. */
final class PasswordRule {

  static final int SHORTEST = 12;
  static final int LONGEST = 72;

  private PasswordRule() {}

  static void check(String field, String password) {
    if (password.length() < SHORTEST) {
      throw new InvalidInput(field, "identity.error.passwordShort", SHORTEST);
    }
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
      throw new InvalidInput(field, "identity.error.passwordLong", LONGEST);
    }
  }
}
