package org.hamafza.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamafza.shared.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that are kept. They lie in the database in pieces, so that none is ever whole in
 * memory. The owning room checks who may read and remove; see {@link Uploads} for adding.
 */
@Service
public class Attachments {

  private final AttachmentTable table;
  private final PieceTable pieces;
  private final UploadLimits limits;
  private final Clock clock;

  Attachments(AttachmentTable table, PieceTable pieces, UploadLimits limits, Clock clock) {
    this.table = table;
    this.pieces = pieces;
    this.limits = limits;
    this.clock = clock;
  }

  /** The files of one owner, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(String ownerType, long ownerId) {
    return table.of(ownerType, ownerId);
  }

  /** The file of that id. */
  @Transactional(readOnly = true)
  public Optional<Attachment> find(UUID id) {
    return table.find(id);
  }

  /**
   * Writes the bytes from {@code from} to before {@code to}, piece by piece; without a transaction,
   * because a slow reader must not keep a connection from others.
   */
  void copy(UUID id, long from, long to, OutputStream target) throws IOException {
    for (long place = from; place < to; ) {
      byte[] piece = pieces.piece(id, place / PieceTable.PIECE);
      int start = (int) (place % PieceTable.PIECE);
      int count = (int) Math.min(piece.length - start, to - place);
      if (count <= 0) {
        throw new IOException("the file ends early");
      }
      target.write(piece, start, count);
      place += count;
    }
  }

  /**
   * Takes out a file that was never part of a submitted version. For a while it can be put back.
   *
   * @throws Conflict if it is not there any more
   */
  @Transactional
  public void remove(UUID id) {
    if (!table.remove(id, clock.instant().plus(limits.keep()))) {
      throw new Conflict("documents.error.gone");
    }
  }

  /** The files of one owner that were taken out and can be put back, the latest first. */
  @Transactional(readOnly = true)
  public List<Attachment> removed(String ownerType, long ownerId) {
    return table.removed(ownerType, ownerId, clock.instant());
  }

  /**
   * Puts a file back.
   *
   * @throws Conflict if it is gone, or there already
   */
  @Transactional
  public void restore(Attachment file) {
    limits.checkRoom(file.ownerType(), file.ownerId(), file.size());
    if (!table.restore(file.id(), clock.instant())) {
      throw new Conflict("documents.error.gone");
    }
  }
}
