package org.hamafza.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hamafza.documents.content.Content;
import org.hamafza.documents.content.FileKind;
import org.hamafza.documents.content.Inspection;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/** Looks at a file of which all has come, and keeps it if it is what it should be. */
@Component
class Reception {

  private final UploadDesk desk;
  private final PieceTable pieces;
  private final VirusScanner scanner;

  Reception(UploadDesk desk, PieceTable pieces, VirusScanner scanner) {
    this.desk = desk;
    this.pieces = pieces;
    this.scanner = scanner;
  }

  /** Keeps an upload whose last bytes are {@code last}; these are not in the database yet. */
  Attachment keep(Member member, Upload upload, byte[] last) {
    Content content = new StoredContent(pieces, upload.id(), upload.received(), last);
    FileKind kind = Inspection.of(upload.fileName(), content);
    scanner.check(content);
    return desk.keep(member, upload, last, sha256(content), kind.mediaType());
  }

  private static String sha256(Content content) {
    try (InputStream bytes = content.stream()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[Content.PART];
      for (int count = bytes.read(part); count >= 0; count = bytes.read(part)) {
        digest.update(part, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
