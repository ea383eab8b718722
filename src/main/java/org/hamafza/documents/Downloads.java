package org.hamafza.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Gives a file out: always to be saved and never shown in our name, kept by nobody on the way, and
 * from any place on, so that a broken download can be continued.
 */
@Component
public class Downloads {

  private final Attachments attachments;

  Downloads(Attachments attachments) {
    this.attachments = attachments;
  }

  /** Writes the file, or the part of it that is asked for; the caller has checked the right. */
  public void send(Attachment file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + file.sha256() + '"';
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.fileName()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader(HttpHeaders.ETAG, tag);
    long from = 0;
    long to = file.size();
    try {
      HttpRange range = range(request, tag);
      if (range != null) {
        from = range.getRangeStart(file.size());
        to = range.getRangeEnd(file.size()) + 1;
        if (from >= to) {
          throw new IllegalArgumentException("behind the end");
        }
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(
            HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to - 1, file.size()));
      }
    } catch (IllegalArgumentException outside) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
      response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
      return;
    }
    response.setContentType(file.mediaType());
    response.setContentLengthLong(to - from);
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      attachments.copy(file.id(), from, to, response.getOutputStream());
    }
  }

  /** Writes a paper that was printed for this reader alone and is kept nowhere. */
  public void send(String fileName, byte[] pdf, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  /**
   * Writes several files as one archive, while they are read; the caller has checked the rights.
   *
   * @param files by the names that they have in it, with folders
   */
  public void send(String fileName, Map<String, Attachment> files, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setContentType("application/zip");
    try (ZipOutputStream archive = new ZipOutputStream(response.getOutputStream())) {
      for (Map.Entry<String, Attachment> each : files.entrySet()) {
        archive.putNextEntry(new ZipEntry(each.getKey()));
        attachments.copy(each.getValue().id(), 0, each.getValue().size(), archive);
        archive.closeEntry();
      }
    }
  }

  /** Null if the whole file is to be sent: also for several ranges, which nobody needs here. */
  private static HttpRange range(HttpServletRequest request, String tag) {
    String unchangedSince = request.getHeader(HttpHeaders.IF_RANGE);
    if (unchangedSince != null && !unchangedSince.equals(tag)) {
      return null;
    }
    List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
    return ranges.size() == 1 ? ranges.get(0) : null;
  }

  /** After RFC 6266: the name in UTF-8, and for old programs without its foreign letters. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[\"\\\\%]", "_");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, UriUtils.encode(name, StandardCharsets.UTF_8));
  }
}
