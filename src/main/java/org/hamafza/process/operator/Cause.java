package org.hamafza.process.operator;

import java.util.regex.Pattern;

/** The message of a failure without the values that databases put into it. */
final class Cause {

  private static final int LONGEST = 300;
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern KEY_VALUES = Pattern.compile("=\\([^)]*\\)|(?i)values \\(.*");

  private Cause() {}

  static String of(String message) {
    if (message == null || message.isBlank()) {
      return "";
    }
    String line = message.strip().lines().findFirst().orElse("");
    String bare = QUOTED.matcher(KEY_VALUES.matcher(line).replaceAll("(…)")).replaceAll("'…'");
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
  }
}
