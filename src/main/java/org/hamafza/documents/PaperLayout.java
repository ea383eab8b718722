package org.hamafza.documents;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sets the blocks of a paper. Every one is a table, because only cells know a direction; a
 * paragraph on the page itself is always set left to right.
 */
final class PaperLayout {

  private static final Color RULE = new Color(0xBB, 0xBB, 0xBB);
  private static final Color HEAD = new Color(0xF0, 0xF2, 0xF4);
  private static final float LETTERS = 10;
  private static final float SMALL = 8;
  private static final float LEADING = 1.5f;
  private static final float PADDING = 4;

  private final PaperFonts fonts;
  private final int direction;

  PaperLayout(PaperFonts fonts, int direction) {
    this.fonts = fonts;
    this.direction = direction;
  }

  PdfPTable top(String head, String title) {
    PdfPTable table = table(1);
    table.addCell(centred(head, fonts.regular(LETTERS)));
    table.addCell(centred(title, fonts.bold(15)));
    table.setSpacingAfter(8);
    return table;
  }

  PdfPTable block(Paper.Block block) {
    if (block instanceof Paper.Facts facts) {
      return facts(facts);
    }
    if (block instanceof Paper.Grid grid) {
      return grid(grid);
    }
    PdfPTable table = table(1);
    if (block instanceof Paper.Heading heading) {
      table.setSpacingBefore(10);
      table.addCell(plain(heading.text(), fonts.bold(12)));
    } else if (block instanceof Paper.Note note) {
      table.addCell(plain(note.text(), fonts.regular(SMALL)));
    } else if (block instanceof Paper.Text text) {
      table.setSplitLate(false);
      table.addCell(plain(text.text(), fonts.regular(LETTERS)));
    }
    return table;
  }

  private PdfPTable facts(Paper.Facts facts) {
    PdfPTable table = table(2);
    table.setWidths(widths(List.of(1, 3)));
    for (Paper.Fact fact : facts.facts()) {
      table.addCell(plain(fact.name(), fonts.bold(LETTERS)));
      table.addCell(plain(fact.value(), fonts.regular(LETTERS)));
    }
    return table;
  }

  private PdfPTable grid(Paper.Grid grid) {
    PdfPTable table = table(grid.widths().size());
    table.setWidths(widths(grid.widths()));
    table.setSpacingBefore(4);
    table.setSpacingAfter(6);
    table.setHeaderRows(1);
    for (String name : grid.head()) {
      PdfPCell cell = ruled(name, fonts.bold(SMALL + 1));
      cell.setBackgroundColor(HEAD);
      table.addCell(cell);
    }
    for (List<String> row : grid.rows()) {
      row.forEach(text -> table.addCell(ruled(text, fonts.regular(SMALL + 1))));
    }
    return table;
  }

  /** Widths are counted from the left even where the columns run from the right. */
  private int[] widths(List<Integer> fromTheStart) {
    List<Integer> fromTheLeft = new ArrayList<>(fromTheStart);
    if (direction == PdfWriter.RUN_DIRECTION_RTL) {
      Collections.reverse(fromTheLeft);
    }
    return fromTheLeft.stream().mapToInt(Integer::intValue).toArray();
  }

  private PdfPTable table(int columns) {
    PdfPTable table = new PdfPTable(columns);
    table.setRunDirection(direction);
    table.setWidthPercentage(100);
    return table;
  }

  private PdfPCell centred(String text, Font font) {
    PdfPCell cell = plain(text, font);
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    return cell;
  }

  private PdfPCell plain(String text, Font font) {
    PdfPCell cell = cell(text, font);
    cell.setBorder(PdfPCell.NO_BORDER);
    return cell;
  }

  private PdfPCell ruled(String text, Font font) {
    PdfPCell cell = cell(text, font);
    cell.setBorderColor(RULE);
    return cell;
  }

  private PdfPCell cell(String text, Font font) {
    PdfPCell cell = new PdfPCell(new Phrase(PaperText.marked(text), font));
    cell.setRunDirection(direction);
    // Within a cell that runs right to left, "left" is where a line begins.
    cell.setHorizontalAlignment(Element.ALIGN_LEFT);
    cell.setLeading(0, LEADING);
    cell.setPadding(PADDING);
    return cell;
  }
}
