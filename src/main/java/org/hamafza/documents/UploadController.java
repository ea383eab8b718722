package org.hamafza.documents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.hamafza.identity.CurrentMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resumable uploads as the tus protocol has them (version 1.0.0, core, creation, termination and
 * expiration): for programs under the API, for our own pages beside it.
 */
@RestController
@RequestMapping({"/uploads", "/api/v1/uploads"})
class UploadController {

  private static final String VERSION = "1.0.0";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private final Uploads uploads;
  private final UploadLimits limits;
  private final CurrentMember currentMember;

  UploadController(Uploads uploads, UploadLimits limits, CurrentMember currentMember) {
    this.uploads = uploads;
    this.limits = limits;
    this.currentMember = currentMember;
  }

  @ModelAttribute
  void speakTus(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Tus-Resumable", VERSION);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    String asked = request.getHeader("Tus-Resumable");
    if (asked != null && !asked.equals(VERSION)) {
      response.setHeader("Tus-Version", VERSION);
      throw new ErrorResponseException(HttpStatus.PRECONDITION_FAILED);
    }
  }

  @PostMapping
  @Operation(
      summary =
          "Announce a file; Upload-Metadata names owner (proposal, report or ngo-profile), id, kind,"
              + " filename")
  ResponseEntity<Void> begin(
      @RequestHeader(LENGTH) long length,
      @RequestHeader("Upload-Metadata") String metadata,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (length > limits.mostBytes()) {
      response.setHeader("Tus-Max-Size", Long.toString(limits.mostBytes()));
      throw new ErrorResponseException(HttpStatus.PAYLOAD_TOO_LARGE);
    }
    NewUpload wish = UploadMetadata.read(metadata);
    Upload upload = uploads.begin(currentMember.get(), wish, length);
    return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + upload.id()))
        .headers(state(upload))
        .build();
  }

  @GetMapping("/{id}")
  @Operation(summary = "How much of a file has come (HEAD says it in Upload-Offset)")
  ResponseEntity<Upload> state(@PathVariable UUID id) {
    Upload upload = uploads.find(currentMember.get(), id);
    return ResponseEntity.ok().headers(state(upload)).body(upload);
  }

  @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
  @Operation(summary = "Add bytes at Upload-Offset; with the last of them the file is kept")
  ResponseEntity<Void> append(
      @PathVariable UUID id,
      @RequestHeader(OFFSET) long offset,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      Upload upload = uploads.append(currentMember.get(), id, offset, request.getInputStream());
      return ResponseEntity.noContent().headers(state(upload)).build();
    } catch (OffsetMismatch mismatch) {
      response.setHeader(OFFSET, Long.toString(mismatch.expected()));
      throw mismatch;
    } catch (IOException broken) {
      // Nobody reads this answer: the line is gone, and what came of it is stored.
      throw new ErrorResponseException(HttpStatus.BAD_REQUEST, broken);
    }
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Give up a file of which not all has come")
  ResponseEntity<Void> discard(@PathVariable UUID id) {
    uploads.discard(currentMember.get(), id);
    return ResponseEntity.noContent().build();
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  @Operation(summary = "What of the tus protocol is spoken here")
  ResponseEntity<Void> options() {
    return ResponseEntity.noContent()
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,termination,expiration")
        .header("Tus-Max-Size", Long.toString(limits.mostBytes()))
        .build();
  }

  private static HttpHeaders state(Upload upload) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(OFFSET, Long.toString(upload.received()));
    headers.set(LENGTH, Long.toString(upload.size()));
    if (!upload.isComplete()) {
      headers.set("Upload-Expires", httpDate(upload.expiresAt()));
    }
    return headers;
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
