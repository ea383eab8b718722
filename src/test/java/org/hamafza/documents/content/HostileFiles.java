package org.hamafza.documents.content;

import static org.hamafza.documents.content.Pictures.joined;
import static org.hamafza.documents.content.Pictures.latin;
import static org.hamafza.documents.content.ZipMaker.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files that nobody in good faith sends, and honest ones that must not be taken for such. */
public final class HostileFiles {

  /** The harmless text that stands for a virus, in two parts as in the program. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  /**
   * A file.
   *
   * @param what a sentence about it
   * @param refusal the key of the message with which it is refused; null if it is kept
   * @param kept the name under which it is kept
   */
  public record HostileFile(String what, String name, byte[] bytes, String refusal, String kept) {

    @Override
    public String toString() {
      return what;
    }
  }

  private static final byte[] PDF = latin("%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n");
  private static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";
  private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private final List<HostileFile> all = new ArrayList<>();

  private HostileFiles() {}

  /** All of them. */
  public static List<HostileFile> all() {
    HostileFiles files = new HostileFiles();
    files.honestOnes();
    files.names();
    files.otherContents();
    files.pictures();
    files.polyglots();
    files.archives();
    files.activeDocuments();
    files.texts();
    return files.all;
  }

  private void honestOnes() {
    kept("an honest PDF", "licence.pdf", PDF);
    kept("an honest picture", "photo.png", Pictures.png(640, 480, "a comment"));
    kept("an honest photograph", "photo.JPG", Pictures.jpeg(4000, 3000, "a comment"));
    kept("a photograph with film behind it", "film.jpeg", joined(Pictures.jpeg(9, 9, ""), PDF));
    kept("an honest WebP", "photo.webp", Pictures.webp(640, 480, 0));
    kept("an honest DOCX", "letter.docx", docx().bytes());
    kept(
        "a DOCX with a table behind a chart",
        "chart.docx",
        docx().stored("word/embeddings/table.xlsx", xlsx().bytes()).bytes());
    kept("an honest XLSX", "table.xlsx", xlsx().bytes());
    kept("an honest ODT", "letter.odt", odf(ODT_TYPE).bytes());
    kept("an honest ODS", "table.ods", odf(ODS_TYPE).bytes());
    kept("Persian text", "letter.txt", utf8("سلام، این یک نامه است.\r\n"));
    kept("a table with a formula", "f.csv", latin("=cmd|' /C calc'!A0,1\n"));
    kept("a Persian table", "table.csv", utf8("\uFEFFنام,مبلغ\nالف,۱۲\n"));
    kept(
        "a table in UTF-16", "table16.csv", "\uFEFFنام,مبلغ\n".getBytes(StandardCharsets.UTF_16LE));
  }

  private void names() {
    kept("a path upwards", "../../etc/passwd.pdf", PDF, "passwd.pdf");
    kept("a path of Windows", "C:\\Windows\\System32\\a.pdf", PDF, "a.pdf");
    kept("a NUL in the name", "a.exe\0b.pdf", PDF, "b.pdf");
    refused("a NUL before another ending", "a.pdf\0.exe", PDF, "name");
    kept("a right-to-left override", "cod\u202Eexe.pdf", PDF, "codexe.pdf");
    refused("an override that hides .exe", "cod\u202Efdp.exe", PDF, "kind");
    kept("bidi isolates and marks", "\u2066a\u2069\u200E\u061Cb.pdf", PDF, "ab.pdf");
    kept("zero width marks", "a\u200B\u2060\uFEFF\u00ADb.pdf", PDF, "ab.pdf");
    kept(
        "every other bidi control",
        "\u202A\u202B\u202C\u202D\u202Ea\u2067\u2068\u2069\u200F.pdf",
        PDF,
        "a.pdf");
    refused("nothing but zero width", "\u200B\u2060.pdf", PDF, "name");
    refused("nothing but NUL", "\0", PDF, "name");
    kept("an absolute path", "/etc/passwd.pdf", PDF, "passwd.pdf");
    kept("a path of a network", "\\\\server\\share\\a.pdf", PDF, "a.pdf");
    kept("a path in percent signs", "%2e%2e%2fa.pdf", PDF);
    kept("a name like a formula", "=1+1.pdf", PDF);
    kept("a header in the name", "a.pdf\r\nX-Y: z;.pdf", PDF, "a.pdf X-Y_ z;.pdf");
    kept("control characters", "a\u0007b\r\nc.pdf", PDF, "ab c.pdf");
    kept("a device of Windows", "CON.pdf", PDF, "_CON.pdf");
    kept("another device of Windows", "com1.tar.pdf", PDF, "_com1.tar.pdf");
    kept("dots and blanks at the end", "report.pdf. . .", PDF, "report.pdf");
    refused("nothing but an ending", ".pdf", PDF, "name");
    refused("nothing but dots", "..", PDF, "name");
    kept("a very long name", "ب".repeat(5000) + ".pdf", PDF, "ب".repeat(115) + ".pdf");
    kept("emoji", "\uD83D\uDCC4\uD83C\uDDEE\uD83C\uDDF7.pdf", PDF);
    kept(
        "very many emoji",
        "\uD83D\uDCC4".repeat(500) + ".pdf",
        PDF,
        "\uD83D\uDCC4".repeat(115) + ".pdf");
    refused("a second ending", "invoice.pdf.exe", PDF, "kind");
    kept("a harmless last ending", "invoice.exe.pdf", PDF);
    kept("a script in the name", "<script>alert(1)<b>.pdf", PDF, "_script_alert(1)_b_.pdf");
    refused("a second stream of NTFS", "a.pdf::$DATA", PDF, "kind");
    refused("a semicolon before the ending", "a.pdf;.exe", PDF, "kind");
    refused("an ending in wide letters", "a．pdf", PDF, "kind");
    refused("no ending", "licence", PDF, "kind");
    for (String ending : "svg html exe zip docm xlsm js doc rar jar lnk".split(" ")) {
      refused("an ending that is not accepted", "a." + ending, PDF, "kind");
    }
  }

  private void otherContents() {
    refused("nothing", "empty.pdf", new byte[0], "empty");
    refused("a program of Windows", "a.pdf", latin("MZ\u0090\0\3\0\0\0\4\0\0\0"), "content");
    refused("a program of Linux", "a.jpg", latin("\u007FELF\2\1\1\0\0\0\0\0\0\0\0\0"), "content");
    refused("a program of Windows as text", "a.txt", latin("MZ\u0090\0\3\0\0\0\4\0"), "content");
    refused("a program of Windows as a DOCX", "a.docx", latin("MZ\u0090\0\3\0\0\0"), "content");
    refused("a program of Apple", "a.png", latin("\u00CF\u00FA\u00ED\u00FE\7\0\0\1"), "content");
    refused("a program of Java", "a.pdf", jar(), "content");
    refused("a program of Java as a DOCX", "a.docx", jar(), "active");
    refused("a shortcut of Windows", "a.pdf", latin("L\0\0\0\1\24\2\0\0\0\0\0"), "content");
    refused("GZIP as a PDF", "a.pdf", latin("\u001F\u008B\b\0\0\0\0\0\0\3"), "content");
    refused("7z as a DOCX", "a.docx", latin("7z\u00BC\u00AF\u0027\u001C\0\4"), "content");
    refused("HTML as a PDF", "a.pdf", latin("<!DOCTYPE html><html></html>"), "content");
    // What a reader of PDF makes of these is no danger here: nothing is opened, only given out.
    kept("a PDF that breaks off", "half.pdf", cut(PDF, 12));
    kept("a PDF with a script", "script.pdf", latin("%PDF-1.4\n1 0 obj<</S/JavaScript>>endobj"));
    refused("HTML as a picture", "a.png", latin("<!DOCTYPE html><html></html>"), "content");
    refused(
        "SVG with a script as a picture",
        "a.png",
        latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
        "content");
    refused("a picture as a PDF", "a.pdf", Pictures.png(1, 1, ""), "content");
    refused("a PDF as a DOCX", "a.docx", PDF, "content");
    refused("a GIF as a PNG", "a.png", latin("GIF89a\1\0\1\0\0\0\0;"), "content");
    refused("an archive as a PDF", "a.pdf", docx().bytes(), "content");
    refused("a RAR as a DOCX", "a.docx", latin("Rar!\u001A\7\0rest"), "content");
    refused(
        "a DOCX with a password",
        "a.docx",
        joined(latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), new byte[600]),
        "content");
  }

  private void pictures() {
    byte[] png = Pictures.png(10, 10, "");
    refused("a PNG that breaks off", "a.png", cut(png, png.length - 20), "damaged");
    refused("the beginning of a PNG", "a.png", cut(png, 12), "damaged");
    refused("a giant PNG", "a.png", Pictures.png(2_000_000_000, 2_000_000_000, ""), "picture");
    refused("a PNG without size", "a.png", Pictures.png(0, 10, ""), "damaged");
    refused("something behind a PNG", "a.png", joined(png, latin("more")), "mixed");
    byte[] jpeg = Pictures.jpeg(10, 10, "");
    refused("a JPEG that breaks off", "a.jpg", cut(jpeg, jpeg.length - 2), "damaged");
    refused("the beginning of a JPEG", "a.jpg", cut(jpeg, 12), "damaged");
    refused("a giant JPEG", "a.jpg", Pictures.jpeg(65_535, 65_535, ""), "picture");
    refused("a WebP that breaks off", "a.webp", Pictures.webp(9, 9, 1000), "damaged");
    refused("something behind a WebP", "a.webp", Pictures.webp(9, 9, -4), "mixed");
  }

  private void polyglots() {
    byte[] archive = zip().part("a.class", "program").bytes();
    refused("a PDF behind something", "a.pdf", joined(latin("GIF89a;\n"), PDF), "content");
    refused("a PDF behind a remark", "a.pdf", joined(latin("# x\n"), PDF), "mixed");
    refused("a PDF and an archive", "a.pdf", joined(PDF, archive), "mixed");
    refused("a PDF, an archive, a remark", "a.pdf", joined(PDF, archive, new byte[9]), "mixed");
    refused("a PNG and an archive", "a.png", joined(Pictures.png(1, 1, ""), archive), "mixed");
    refused("a JPEG and an archive", "a.jpg", joined(Pictures.jpeg(9, 9, ""), archive), "mixed");
    refused("a PDF and a page", "a.pdf", latin("%PDF-1.4\n<script>alert(1)</script>"), "mixed");
    refused("a PNG and a page", "a.png", Pictures.png(1, 1, "<html><body>"), "mixed");
    refused("a JPEG and PHP", "a.jpg", Pictures.jpeg(9, 9, "<?php system($_GET[0]);"), "mixed");
    refused(
        "a program that unpacks itself", "a.docx", docx().behind("MZ\u0090\0").bytes(), "content");
    refused("a DOCX and more", "a.docx", docx().before("more").bytes(), "damaged");
  }

  private void archives() {
    byte[] zeros = new byte[30 * 1024 * 1024];
    refused("a zip bomb", "a.docx", docx().part("word/a.xml", zeros).bytes(), "packed");
    refused(
        "a zip bomb that says it is small",
        "a.docx",
        docx().part("word/a.xml", zeros).sayingSize(100).bytes(),
        "packed");
    refused(
        "a zip bomb of shared parts",
        "a.docx",
        sharing(docx().part("word/a.xml", "text")).bytes(),
        "packed");
    refused("far too many parts", "a.docx", many().bytes(), "packed");
    refused("more parts than there are", "a.docx", docx().counting(3).bytes(), "damaged");
    refused(
        "an archive in an archive",
        "a.docx",
        docx().stored("word/media/a.png", zip().part("a", "a").bytes()).bytes(),
        "packed");
    refused(
        "an archive in an archive in an archive",
        "a.docx",
        docx().stored("word/media/a.png", zip().stored("b.zip", jar()).bytes()).bytes(),
        "packed");
    refused(
        "the test virus in an archive in a DOCX",
        "a.docx",
        docx().stored("word/media/a.png", zip().stored("a.com", latin(EICAR)).bytes()).bytes(),
        "packed");
    for (String name : List.of("../../a", "/etc/passwd", "a\\..\\b", "C:/a", "a/../../b", "a\0b")) {
      refused("the part " + name, "a.docx", docx().part(name, "x").bytes(), "damaged");
    }
    refused("a link", "a.docx", docx().part("word/a.xml", "/etc/passwd").link().bytes(), "damaged");
    refused("a part with a password", "a.docx", docx().part("b", "x").locked().bytes(), "locked");
    refused(
        "two parts of one name", "a.docx", docx().part("B", "1").part("b", "2").bytes(), "damaged");
    refused("a wrong sum", "a.docx", docx().part("b", "x").sayingCrc(1).bytes(), "damaged");
    refused("an archive that breaks off", "a.docx", cut(docx().bytes(), 200), "damaged");
    refused("any archive", "a.docx", zip().part("a.txt", "text").bytes(), "content");
    refused("a DOCX as an XLSX", "a.xlsx", docx().bytes(), "content");
    refused("an XLSX as a DOCX", "a.docx", xlsx().bytes(), "content");
    refused("an ODT as an ODS", "a.ods", odf(ODT_TYPE).bytes(), "content");
  }

  private void activeDocuments() {
    refused(
        "a DOCX that says it has macros",
        "a.docx",
        office(
                DOCX_TYPE.replace(
                    "openxmlformats-officedocument.wordprocessingml.document",
                    "ms-word.document.macroEnabled"),
                "word/document.xml")
            .bytes(),
        "active");
    refused(
        "a DOCX with macros", "a.docx", docx().part("word/vbaProject.bin", "x").bytes(), "active");
    refused(
        "an XLSX that says it has macros",
        "a.xlsx",
        office(
                XLSX_TYPE.replace(
                    "openxmlformats-officedocument.spreadsheetml.sheet",
                    "ms-excel.sheet.macroEnabled"),
                "xl/workbook.xml")
            .bytes(),
        "active");
    refused(
        "macros of old Excel",
        "a.xlsx",
        xlsx().part("xl/macrosheets/sheet1.xml", "x").bytes(),
        "active");
    refused(
        "an embedded object",
        "a.docx",
        docx().part("word/embeddings/oleObject1.bin", "x").bytes(),
        "active");
    refused(
        "a program in a DOCX",
        "a.docx",
        docx().stored("word/media/a.png", latin("MZ\u0090\0")).bytes(),
        "active");
    refused(
        "a control in a DOCX",
        "a.docx",
        docx().part("word/activeX/activeX1.xml", "x").bytes(),
        "active");
    refused(
        "macros of an ODT",
        "a.odt",
        odf(ODT_TYPE).part("Basic/Standard/Module1.xml", "x").bytes(),
        "active");
    refused(
        "an ODT with a password",
        "a.odt",
        odf(ODT_TYPE).part("META-INF/manifest.xml", "<manifest:encryption-data/>").bytes(),
        "locked");
    refused(
        "the test virus in a DOCX",
        "a.docx",
        docx().part("word/media/a.bin", EICAR).bytes(),
        "virus");
    refused(
        "the test virus in a PDF", "a.pdf", joined(PDF, new byte[70_000], latin(EICAR)), "virus");
  }

  private void texts() {
    refused("the test virus", "eicar.txt", latin(EICAR), "virus");
    refused("HTML as text", "a.txt", latin("<html><script>alert(1)</script></html>"), "content");
    refused("a script in text", "a.txt", latin("hello <script>alert(1)</script>"), "mixed");
    refused("a program of the shell", "a.txt", latin("#!/bin/sh\nrm -rf /\n"), "content");
    refused("a table with NUL", "a.csv", latin("a,b\n\0\0,c\n"), "encoding");
    refused(
        "text of old Windows",
        "a.txt",
        "سلام دنیا".getBytes(Charset.forName("windows-1256")),
        "encoding");
    refused("half a letter", "a.txt", cut(utf8("hello سلام"), 7), "encoding");
    refused("control characters in text", "a.csv", latin("a,b\n\u001B[2Jc,d\n"), "encoding");
  }

  private void kept(String what, String name, byte[] bytes) {
    kept(what, name, bytes, name);
  }

  private void kept(String what, String name, byte[] bytes, String kept) {
    all.add(new HostileFile(what + " (" + shown(name) + ")", name, bytes, null, kept));
  }

  private void refused(String what, String name, byte[] bytes, String why) {
    String key = "documents.error." + why;
    all.add(new HostileFile(what + " (" + shown(name) + ")", name, bytes, key, null));
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }

  private static ZipMaker docx() {
    return office(DOCX_TYPE, "word/document.xml");
  }

  private static ZipMaker xlsx() {
    return office(XLSX_TYPE, "xl/workbook.xml");
  }

  private static ZipMaker office(String type, String mainPart) {
    String types =
        "<Types><Override PartName=\"/%s\" ContentType=\"%s\"/></Types>".formatted(mainPart, type);
    return zip()
        .part("[Content_Types].xml", types)
        .part("_rels/.rels", "<r/>")
        .part(mainPart, "<d/>");
  }

  private static ZipMaker odf(String type) {
    return zip().stored("mimetype", latin(type)).part("content.xml", "<office:document-content/>");
  }

  private static byte[] jar() {
    return zip().part("META-INF/MANIFEST.MF", "Main-Class: A\n").part("A.class", "x").bytes();
  }

  private static ZipMaker many() {
    ZipMaker zip = docx();
    for (int i = 0; i < 6000; i++) {
      zip.stored("word/" + i, new byte[0]);
    }
    return zip;
  }

  private static ZipMaker sharing(ZipMaker zip) {
    for (int i = 0; i < 100; i++) {
      zip.part("word/b" + i + ".xml", "text").sharing();
    }
    return zip;
  }

  private static byte[] cut(byte[] bytes, int length) {
    return java.util.Arrays.copyOf(bytes, length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
