package org.hamafza.documents.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The kinds of files that are accepted, all of them here: the ending of the name, the content that
 * belongs to it, and what else must be true of it. Nothing that a browser or an office program
 * would run is among them.
 */
public enum FileKind {
  PDF("application/pdf", List.of("pdf"), Set.of("application/pdf"), PdfCheck::of),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), Set.of("image/jpeg"), JpegCheck::of),
  PNG("image/png", List.of("png"), Set.of("image/png"), PngCheck::of),
  WEBP("image/webp", List.of("webp"), Set.of("image/webp"), WebpCheck::of),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      List.of("docx"),
      Zip.OOXML,
      content -> OoxmlCheck.of(content, "word/document.xml", "wordprocessingml.document.main+xml")),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      List.of("xlsx"),
      Zip.OOXML,
      content -> OoxmlCheck.of(content, "xl/workbook.xml", "spreadsheetml.sheet.main+xml")),
  ODT(
      "application/vnd.oasis.opendocument.text",
      List.of("odt"),
      Set.of("application/vnd.oasis.opendocument.text"),
      content -> OdfCheck.of(content, "application/vnd.oasis.opendocument.text")),
  ODS(
      "application/vnd.oasis.opendocument.spreadsheet",
      List.of("ods"),
      Set.of("application/vnd.oasis.opendocument.spreadsheet"),
      content -> OdfCheck.of(content, "application/vnd.oasis.opendocument.spreadsheet")),
  MP4(
      "video/mp4",
      List.of("mp4"),
      Set.of("video/mp4", "video/quicktime", "video/x-m4v"),
      Mp4Check::of),
  TEXT("text/plain", List.of("txt"), Set.of("text/plain"), TextCheck::of),
  CSV("text/csv", List.of("csv"), Set.of("text/plain"), TextCheck::of);

  /** What the detector says of files of Microsoft's office: by the order of their parts. */
  private static final class Zip {
    static final Set<String> OOXML = Set.of("application/zip", "application/x-tika-ooxml");
  }

  private final String mediaType;
  private final List<String> endings;
  private final Set<String> contents;
  private final Consumer<Content> check;

  FileKind(String mediaType, List<String> endings, Set<String> contents, Consumer<Content> check) {
    this.mediaType = mediaType;
    this.endings = endings;
    this.contents = contents;
    this.check = check;
  }

  /** The kind that the ending of a name stands for. */
  public static Optional<FileKind> ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
  }

  /** The endings of names, as browsers take them: {@code .pdf,.jpg}. */
  public static String accepted(boolean films) {
    return Arrays.stream(values())
        .filter(kind -> films || !kind.isFilm())
        .flatMap(kind -> kind.endings.stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(","));
  }

  /** Whether it moves: only what is published may be such a file, no proof is. */
  public boolean isFilm() {
    return this == MP4;
  }

  public String mediaType() {
    return mediaType;
  }

  boolean holds(String detected) {
    return contents.contains(detected);
  }

  boolean isArchive() {
    return this == DOCX || this == XLSX || this == ODT || this == ODS;
  }

  void check(Content content) {
    check.accept(content);
  }
}
