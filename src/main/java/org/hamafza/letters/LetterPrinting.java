package org.hamafza.letters;

import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.documents.Paper;
import org.hamafza.documents.PaperPress;
import org.hamafza.documents.PaperWords;
import org.hamafza.identity.Councils;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Prints a letter in one of its two languages, under the head that official letters have. */
@Component
class LetterPrinting {

  private static final int SHOWN_OF_HASH = 16;

  private final Councils councils;
  private final WorkingCalendar calendar;
  private final PaperPress press;
  private final LetterTexts texts;

  LetterPrinting(Councils councils, WorkingCalendar calendar, PaperPress press, LetterTexts texts) {
    this.councils = councils;
    this.calendar = calendar;
    this.press = press;
    this.texts = texts;
  }

  byte[] print(Letter letter, boolean inPersian) {
    return press.print(paper(letter, texts.in(inPersian))).bytes();
  }

  private Paper paper(Letter letter, PaperWords words) {
    LocalText council = councils.get(letter.councilId()).name();
    String hash = letter.sha256().substring(0, SHOWN_OF_HASH);
    return new Paper(
        words.locale(),
        words.text(letter.subject()),
        words.text(council),
        words.say("letters.paper.foot", letter.number(), hash),
        List.of(
            new Paper.Facts(
                List.of(
                    new Paper.Fact(words.say("letters.number"), letter.number()),
                    new Paper.Fact(
                        words.say("letters.date"), words.date(calendar.dayOf(letter.issuedAt()))),
                    new Paper.Fact(words.say("letters.attachment"), words.say("letters.none")),
                    new Paper.Fact(
                        words.say("letters.recipient"), words.text(letter.recipient())))),
            new Paper.Text(words.text(letter.body())),
            new Paper.Note(words.say("letters.fingerprint") + ": " + letter.sha256())));
  }
}
