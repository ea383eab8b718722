package org.hamafza.registry;

import java.nio.charset.StandardCharsets;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Serves a file always as a download, so that none is shown in our own page's name. */
public final class Download {

  private Download() {}

  public static ResponseEntity<StreamingResponseBody> of(Attachment file, Attachments attachments) {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(file.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .body(out -> attachments.copy(file.id(), out));
  }
}
