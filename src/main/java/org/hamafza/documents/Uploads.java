package org.hamafza.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.hamafza.documents.content.Content;
import org.hamafza.documents.content.Inspection;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Unavailable;
import org.springframework.stereotype.Service;

/**
 * Takes files in, piece by piece. What has come stays when the line breaks, and the last piece
 * counts only together with the decision that the file is kept: an upload of which all has been
 * received is complete.
 */
@Service
public class Uploads {

  private static final long UNKNOWN = -1;

  private final UploadDesk desk;
  private final UploadLimits limits;
  private final Reception reception;

  Uploads(UploadDesk desk, UploadLimits limits, Reception reception) {
    this.desk = desk;
    this.limits = limits;
    this.reception = reception;
  }

  /**
   * Announces a file of {@code size} bytes.
   *
   * @throws InvalidInput if it cannot be accepted, whatever is in it
   */
  public Upload begin(Member member, NewUpload wish, long size) {
    if (size <= 0) {
      throw new InvalidInput("file", "documents.error.empty");
    }
    limits.checkSize(size);
    return desk.open(member, wish, size);
  }

  /** A file on its way, or one that has come, if that member sends it. */
  public Upload find(Member member, UUID id) {
    return desk.find(member, id);
  }

  /** What that member began for a thing and can continue, oldest first. */
  public List<Upload> unfinished(Member member, String ownerType, long ownerId) {
    return desk.unfinished(member, ownerType, ownerId);
  }

  /**
   * Gives up a file on its way.
   *
   * @throws Conflict if it has come
   */
  public void discard(Member member, UUID id) {
    if (find(member, id).isComplete()) {
      throw new Conflict("documents.error.kept");
    }
    desk.discard(id);
  }

  /**
   * Adds bytes from a place on; those that came before the line broke count.
   *
   * @throws OffsetMismatch if they do not begin where the others end
   * @throws InvalidInput if the file is refused; then the upload is over
   * @throws Unavailable if the file cannot be scanned now; its last piece can be sent again
   */
  Upload append(Member member, UUID id, long offset, InputStream bytes) throws IOException {
    Upload upload = find(member, id);
    if (offset != upload.received()) {
      throw new OffsetMismatch(upload.received());
    }
    while (!upload.isComplete()) {
      long missing = upload.size() - upload.received();
      int most = (int) Math.min(PieceTable.room(upload.received()), missing);
      byte[] piece = Arriving.piece(bytes, most);
      if (piece.length == 0) {
        return upload;
      }
      if (piece.length == missing) {
        refuseMore(bytes);
      }
      upload = add(member, upload, piece, piece.length == missing);
    }
    refuseMore(bytes);
    return upload;
  }

  /**
   * Takes in a whole file whose size is not known; no more is read of one that is too large.
   *
   * @throws InvalidInput if the file is refused
   * @throws Unavailable if it cannot be scanned now
   */
  public Attachment receive(Member member, NewUpload wish, InputStream bytes) {
    Upload upload = desk.open(member, wish, UNKNOWN);
    try {
      return receive(member, upload, bytes);
    } catch (IOException broken) {
      desk.discard(upload.id());
      throw new UncheckedIOException(broken);
    } catch (InvalidInput | Conflict | NotFound | Unavailable refused) {
      desk.discard(upload.id());
      throw refused;
    }
  }

  private Attachment receive(Member member, Upload begun, InputStream bytes) throws IOException {
    Upload upload = begun;
    long most = limits.mostBytes();
    byte[] piece = Arriving.piece(bytes, PieceTable.PIECE);
    while (true) {
      if (upload.received() + piece.length > most) {
        limits.checkSize(upload.received() + piece.length);
      }
      checkBeginning(upload, piece);
      byte[] next = Arriving.piece(bytes, PieceTable.PIECE);
      if (next.length == 0) {
        return reception.keep(member, upload, piece);
      }
      upload = desk.advance(member, upload, piece);
      piece = next;
    }
  }

  private Upload add(Member member, Upload upload, byte[] piece, boolean last) {
    try {
      checkBeginning(upload, piece);
      if (last) {
        reception.keep(member, upload, piece);
        return find(member, upload.id());
      }
      return desk.advance(member, upload, piece);
    } catch (InvalidInput refused) {
      desk.discard(upload.id());
      throw refused;
    }
  }

  /** So that nobody on a slow line sends all of what will be refused; a few bytes say nothing. */
  private static void checkBeginning(Upload upload, byte[] piece) {
    if (upload.received() == 0 && piece.length >= Content.PART) {
      Inspection.begins(upload.fileName(), piece);
    }
  }

  private static void refuseMore(InputStream bytes) throws IOException {
    if (bytes.read() >= 0) {
      throw new InvalidInput("file", "documents.error.longer");
    }
  }
}
