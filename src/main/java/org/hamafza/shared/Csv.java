package org.hamafza.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes tables as spreadsheet programs do: cells apart by commas (semicolons or tabs are
 * read too), quoted where needed.
 */
public final class Csv {

  /** A row with the number of the line on which it begins. */
  public record Row(int line, List<String> cells) {}

  private static final char MARK = '\uFEFF';
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** All rows that are not blank. */
  public static List<Row> read(String text) {
    return new Reader(text).rows();
  }

  /** The whole table, marked so that spreadsheet programs see that it is Unicode. */
  public static String write(List<List<String>> rows) {
    StringBuilder out = new StringBuilder().append(MARK);
    for (List<String> row : rows) {
      out.append(String.join(",", row.stream().map(Csv::cell).toList())).append("\r\n");
    }
    return out.toString();
  }

  // A cell that begins like a formula would be worked out by a spreadsheet program. One that looks
  // guarded already is guarded once more, so that it is read as it was.
  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0);
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static String plain(String cell) {
    return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
  }

  // Behind any number of apostrophes.
  private static boolean isFormula(String cell) {
    int first = 0;
    while (first < cell.length() && cell.charAt(first) == '\'') {
      first++;
    }
    return first < cell.length() && FORMULA.indexOf(cell.charAt(first)) >= 0;
  }

  /** One pass over the text. */
  private static final class Reader {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int begun = 1;

    Reader(String text) {
      this.text = text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
      this.separator = separator(this.text.lines().findFirst().orElse(""));
    }

    List<Row> rows() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"' && (quoted || cell.isEmpty())) {
          quoted = !quoted;
        } else if (!quoted && c == separator) {
          endCell();
        } else if (!quoted && c == '\n') {
          line++;
          endRow();
        } else if (c != '\r' || quoted) {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        }
      }
      endRow();
      return rows;
    }

    private void endCell() {
      cells.add(plain(cell.toString()));
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (cells.stream().anyMatch(each -> !each.isBlank())) {
        rows.add(new Row(begun, List.copyOf(cells)));
      }
      cells = new ArrayList<>();
      begun = line;
    }

    private static char separator(String headings) {
      for (char each : new char[] {',', ';', '\t'}) {
        if (headings.indexOf(each) >= 0) {
          return each;
        }
      }
      return ',';
    }
  }
}
