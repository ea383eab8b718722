package org.hamafza.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The letters of our papers: Vazirmatn, which has joined Persian forms and Latin ones. */
@Component
class PaperFonts {

  private final BaseFont regular;
  private final BaseFont bold;

  PaperFonts() {
    regular = load("Vazirmatn-Regular.ttf");
    bold = load("Vazirmatn-Bold.ttf");
  }

  Font regular(float size) {
    return new Font(regular, size);
  }

  Font bold(float size) {
    return new Font(bold, size);
  }

  private static BaseFont load(String name) {
    try (InputStream file = new ClassPathResource("fonts/vazirmatn/" + name).getInputStream()) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
    } catch (IOException | DocumentException missing) {
      throw new IllegalStateException(name, missing);
    }
  }
}
