package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.KeptPapers;
import org.hamafza.documents.Paper;
import org.hamafza.documents.PaperPress;
import org.hamafza.documents.PaperWords;
import org.hamafza.identity.Councils;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the minutes: once as they were signed, and without what a reader may not know of. */
@Component
class MinutesPrinting {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");
  private static final int SHOWN_OF_HASH = 16;

  private final SessionRows sessions;
  private final MinutesPapers papers;
  private final MinutesParts parts;
  private final MinutesItems items;
  private final SessionTexts texts;
  private final Councils councils;
  private final PaperPress press;
  private final KeptPapers kept;
  private final Attachments attachments;
  private final MessageSource messages;

  MinutesPrinting(
      SessionRows sessions,
      MinutesPapers papers,
      MinutesParts parts,
      MinutesItems items,
      SessionTexts texts,
      Councils councils,
      PaperPress press,
      KeptPapers kept,
      Attachments attachments,
      MessageSource messages) {
    this.sessions = sessions;
    this.papers = papers;
    this.parts = parts;
    this.items = items;
    this.texts = texts;
    this.councils = councils;
    this.press = press;
    this.kept = kept;
    this.attachments = attachments;
    this.messages = messages;
  }

  /** Prints and keeps what was signed; returns the fingerprint of the file. */
  String keep(Session session) {
    byte[] bytes = press.print(paper(session, Set.of())).bytes();
    long signer = sessions.get(session.id()).chair().personId();
    Attachment paper =
        kept.keep("session", session.id(), "MINUTES", fileName(session), bytes, signer);
    sessions.set(session.id(), "minutes_paper = ?", paper.id());
    return paper.sha256();
  }

  /** The kept print; empty before the minutes are published. */
  Optional<Attachment> kept(long sessionId) {
    return Optional.ofNullable(papers.state(sessionId).paper()).flatMap(attachments::find);
  }

  boolean isWhole(Attachment paper) {
    return kept.isWhole(paper);
  }

  /** A print for whoever may not know of these items. */
  byte[] excerpt(Session session, Set<Long> hidden) {
    return press.print(paper(session, hidden)).bytes();
  }

  static String fileName(Session session) {
    return session.number() + ".pdf";
  }

  private Paper paper(Session session, Set<Long> hidden) {
    PaperWords words = new PaperWords(messages, PERSIAN);
    List<Paper.Block> blocks = new ArrayList<>();
    if (!hidden.isEmpty()) {
      blocks.add(new Paper.Note(words.say("council.paper.excerpt")));
    }
    blocks.addAll(parts.opening(session, words));
    blocks.addAll(parts.attendance(session, words));
    blocks.addAll(items.of(session, hidden, words));
    blocks.addAll(parts.closing(session, words));
    String hash = session.minutesSha256().substring(0, SHOWN_OF_HASH);
    return new Paper(
        PERSIAN,
        words.say("council.paper.title", words.text(texts.title(session))),
        words.text(councils.get(session.councilId()).name()),
        words.say("council.paper.foot", session.number(), hash),
        blocks);
  }
}
