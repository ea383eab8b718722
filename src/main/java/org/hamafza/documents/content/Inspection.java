package org.hamafza.documents.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.hamafza.shared.InvalidInput;

/** Decides by its content whether a file is what its name says, and nothing else besides. */
public final class Inspection {

  /** As much as anybody looks at who guesses a kind: browsers take 1445 bytes. */
  private static final int HEAD = 4096;

  private static final List<String> MARKUP =
      List.of("<script", "<html", "<!doctype", "<svg", "<iframe", "<?php");

  private Inspection() {}

  /**
   * Looks at the whole file.
   *
   * @throws InvalidInput at field {@code file} if it is refused
   */
  public static FileKind of(String fileName, Content content) {
    Refusal.EMPTY.when(content.size() == 0);
    FileKind kind = begins(fileName, content.at(0, Content.PART));
    kind.check(content);
    if (!kind.isArchive()) {
      Refusal.MIXED.when(ZipDirectory.endsIn(content));
    }
    Refusal.VIRUS.when(Needle.testVirus().isIn(content.stream()));
    return kind;
  }

  /**
   * Looks at the first bytes alone, so that nobody sends a large file for nothing.
   *
   * @throws InvalidInput at field {@code file} if they cannot be those of an accepted file
   */
  public static FileKind begins(String fileName, byte[] head) {
    FileKind kind = named(fileName);
    Refusal.ENCODING.when(isText(kind) && !isText(head));
    Refusal.CONTENT.when(!kind.holds(detected(head)));
    Refusal.MIXED.when(isMarkup(head));
    return kind;
  }

  /**
   * The kind that a name promises.
   *
   * @throws InvalidInput at field {@code file} if it is none that is accepted
   */
  public static FileKind named(String fileName) {
    return FileKind.ofName(fileName).orElseThrow(Refusal.KIND::here);
  }

  private static boolean isText(FileKind kind) {
    return kind == FileKind.TEXT || kind == FileKind.CSV;
  }

  // Bytes of no known kind are most often text in an old encoding, which gets an advice of its own.
  private static boolean isText(byte[] head) {
    return !detected(head).equals("application/octet-stream");
  }

  private static String detected(byte[] head) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new ByteArrayInputStream(head), new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Nothing is shown in our name, so this guards those who keep and open the file elsewhere. */
  private static boolean isMarkup(byte[] head) {
    int length = Math.min(head.length, HEAD);
    String text =
        new String(head, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return MARKUP.stream().anyMatch(text::contains);
  }
}
