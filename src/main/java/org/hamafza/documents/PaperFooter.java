package org.hamafza.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.util.function.IntFunction;

/** Writes at the foot of each page what paper it is and which page. */
final class PaperFooter extends PdfPageEventHelper {

  private static final float ABOVE_EDGE = 28;

  private final String foot;
  private final IntFunction<String> pageNumber;
  private final Font font;
  private final int direction;

  PaperFooter(String foot, IntFunction<String> pageNumber, Font font, int direction) {
    this.foot = foot;
    this.pageNumber = pageNumber;
    this.font = font;
    this.direction = direction;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    boolean rightToLeft = direction == PdfWriter.RUN_DIRECTION_RTL;
    float start = rightToLeft ? document.right() : document.left();
    float end = rightToLeft ? document.left() : document.right();
    write(writer, foot, start, rightToLeft ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    String number = pageNumber.apply(writer.getPageNumber());
    write(writer, number, end, rightToLeft ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
  }

  private void write(PdfWriter writer, String text, float x, int alignment) {
    ColumnText.showTextAligned(
        writer.getDirectContent(),
        alignment,
        new Phrase(PaperText.marked(text), font),
        x,
        ABOVE_EDGE,
        0,
        direction,
        0);
  }
}
