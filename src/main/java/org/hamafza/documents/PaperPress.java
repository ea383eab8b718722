package org.hamafza.documents;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints papers as PDF, right to left where the language is. */
@Component
public class PaperPress {

  private static final float EDGE = 48;
  private static final float FOOT = 56;
  private static final float FOOT_LETTERS = 8;

  private final PaperFonts fonts;
  private final MessageSource messages;

  PaperPress(PaperFonts fonts, MessageSource messages) {
    this.fonts = fonts;
    this.messages = messages;
  }

  /** A printed paper. */
  public record Print(byte[] bytes, int pages) {}

  /** Prints it twice: only then is it known of how many pages each is one. */
  public Print print(Paper paper) {
    return print(paper, print(paper, 0).pages());
  }

  private Print print(Paper paper, int pages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int direction =
        LocalText.isPersian(paper.locale())
            ? PdfWriter.RUN_DIRECTION_RTL
            : PdfWriter.RUN_DIRECTION_LTR;
    Document document = new Document(PageSize.A4, EDGE, EDGE, EDGE, FOOT);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(
        new PaperFooter(
            paper.foot(),
            page -> pageNumber(paper, page, pages),
            fonts.regular(FOOT_LETTERS),
            direction));
    document.addTitle(paper.title());
    document.open();
    writer
        .getExtraCatalog()
        .put(PdfName.LANG, new PdfString(paper.locale().getLanguage(), PdfString.TEXT_UNICODE));
    PaperLayout layout = new PaperLayout(fonts, direction);
    document.add(layout.top(paper.head(), paper.title()));
    paper.blocks().forEach(block -> document.add(layout.block(block)));
    int printed = writer.getPageNumber();
    document.close();
    return new Print(bytes.toByteArray(), printed);
  }

  private String pageNumber(Paper paper, int page, int pages) {
    Object[] numbers = {
      PersianText.digitsFor(paper.locale(), Integer.toString(page)),
      PersianText.digitsFor(paper.locale(), Integer.toString(pages))
    };
    return messages.getMessage("documents.page", numbers, paper.locale());
  }
}
