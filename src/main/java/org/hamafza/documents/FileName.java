package org.hamafza.documents;

import java.util.regex.Pattern;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.PersianText;

/**
 * Makes of the name that a browser sends one that means the same on every computer: no path, no
 * character that hides or turns others around, nothing that a file system takes for a device.
 */
final class FileName {

  /** Code points, so that a letter is never cut in two; twice as many chars at most. */
  static final int LONGEST = 120;

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\t\\x0B\\f\\r]+");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final Pattern EDGES = Pattern.compile("^[. \\u200C\\u200D]+|[. \\u200C\\u200D]+$");
  private static final Pattern END = Pattern.compile("[. \\u200C\\u200D]+$");
  private static final Pattern DEVICE =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00B9\u00B2\u00B3]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private FileName() {}

  /**
   * The name to keep.
   *
   * @throws InvalidInput at field {@code file} if nothing of it is left
   */
  static String of(String sent) {
    String path = sent == null ? "" : sent.replace('\0', '/').replace('\\', '/');
    String last = path.substring(path.lastIndexOf('/') + 1);
    String visible = LINE_BREAKS.matcher(PersianText.canonical(last)).replaceAll(" ");
    String name = END.matcher(FORBIDDEN.matcher(visible).replaceAll("_")).replaceAll("");
    int dot = name.lastIndexOf('.');
    String base = trimmed(dot < 0 ? name : name.substring(0, dot));
    String ending = dot < 0 ? "" : name.substring(dot);
    if (base.isEmpty()) {
      throw new InvalidInput("file", "documents.error.name");
    }
    String kept = shortened(base, LONGEST - ending.codePointCount(0, ending.length())) + ending;
    return DEVICE.matcher(kept).matches() ? "_" + kept : kept;
  }

  private static String trimmed(String name) {
    return EDGES.matcher(name).replaceAll("");
  }

  private static String shortened(String base, int codePoints) {
    // Room for the sign before the name of a device.
    int most = Math.max(1, codePoints - 1);
    return base.codePointCount(0, base.length()) <= most
        ? base
        : trimmed(base.substring(0, base.offsetByCodePoints(0, most)));
  }
}
