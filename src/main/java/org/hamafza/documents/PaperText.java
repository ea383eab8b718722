package org.hamafza.documents;

import java.util.regex.Pattern;

/** Marks what would stand the wrong way round within a line of the other direction. */
final class PaperText {

  // A number such as 1399-07-03 or ISF-1399-P-0042, in the digits of either language.
  private static final Pattern CODE =
      Pattern.compile("[A-Z0-9\u06F0-\u06F9]+(?:-[A-Z0-9\u06F0-\u06F9]+)+");
  private static final char EMBED = '\u202A';
  private static final char END = '\u202C';

  private PaperText() {}

  /** Isolates, which the printer of papers does not know, become embeddings, which it does. */
  static String marked(String text) {
    String plain =
        text.replaceAll("[\u2066\u2067\u2068\u2069]", "").replace("\r\n", "\n").replace('\t', ' ');
    return CODE.matcher(plain).replaceAll(EMBED + "$0" + END);
  }
}
