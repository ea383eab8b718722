package org.hamafza.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps papers that the program itself has printed, and proves that they are still the same. */
@Service
public class KeptPapers {

  private static final String PDF = "application/pdf";

  private final AttachmentTable table;
  private final PieceTable pieces;
  private final Attachments attachments;
  private final Clock clock;

  KeptPapers(AttachmentTable table, PieceTable pieces, Attachments attachments, Clock clock) {
    this.table = table;
    this.pieces = pieces;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * Keeps a printed paper with the thing to which it belongs.
   *
   * @param personId on whose act it was printed
   */
  @Transactional
  public Attachment keep(
      String ownerType, long ownerId, String kind, String fileName, byte[] bytes, long personId) {
    Attachment paper =
        new Attachment(
            UUID.randomUUID(),
            ownerType,
            ownerId,
            kind,
            fileName,
            PDF,
            bytes.length,
            HexFormat.of().formatHex(sha256().digest(bytes)),
            clock.instant());
    table.insert(paper, personId);
    for (int from = 0; from < bytes.length; from += PieceTable.PIECE) {
      int to = Math.min(bytes.length, from + PieceTable.PIECE);
      pieces.append(paper.id(), from, Arrays.copyOfRange(bytes, from, to));
    }
    return paper;
  }

  /** Whether the bytes that are kept still have the fingerprint with which they came. */
  @Transactional(readOnly = true)
  public boolean isWhole(Attachment paper) {
    MessageDigest digest = sha256();
    try (OutputStream target = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      attachments.copy(paper.id(), 0, paper.size(), target);
    } catch (IOException shortened) {
      return false;
    }
    return HexFormat.of().formatHex(digest.digest()).equals(paper.sha256());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
