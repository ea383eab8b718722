package org.hamafza.registry;

import java.security.SecureRandom;
import java.util.Base64;
import org.hamafza.shared.CanonicalJson;

/**
 * The secret part of a link that is sent by mail and opens a door once. Only its hash is kept, so
 * that whoever reads the database cannot open the door.
 */
public final class MailKey {

  /** What such a key looks like in an address. */
  public static final String FORM = "[A-Za-z0-9_-]{43}";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private MailKey() {}

  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of a key, whether it is one of ours or not. */
  public static String hash(String key) {
    return CanonicalJson.sha256Hex(key);
  }
}
