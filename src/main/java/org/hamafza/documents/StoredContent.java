package org.hamafza.documents;

import java.util.UUID;
import org.hamafza.documents.content.Content;

/** The bytes of a file: those in the database, and behind them the last ones, just come. */
final class StoredContent implements Content {

  private final PieceTable pieces;
  private final UUID file;
  private final long stored;
  private final byte[] last;
  private long position = -1;
  private byte[] piece;

  StoredContent(PieceTable pieces, UUID file, long stored, byte[] last) {
    this.pieces = pieces;
    this.file = file;
    this.stored = stored;
    this.last = last;
  }

  @Override
  public long size() {
    return stored + last.length;
  }

  @Override
  public byte[] at(long offset, int length) {
    int count = (int) Math.max(0, Math.min(length, size() - offset));
    byte[] bytes = new byte[count];
    for (int done = 0; done < count; ) {
      done += copy(offset + done, bytes, done);
    }
    return bytes;
  }

  private int copy(long from, byte[] target, int at) {
    boolean isLast = from >= stored;
    byte[] source = isLast ? last : piece(from / PieceTable.PIECE);
    int start = (int) (isLast ? from - stored : from % PieceTable.PIECE);
    long there = isLast ? last.length : Math.min(source.length, start + stored - from);
    int count = (int) Math.min(target.length - at, there - start);
    if (count <= 0) {
      throw new IllegalStateException("piece " + from / PieceTable.PIECE + " of " + file);
    }
    System.arraycopy(source, start, target, at, count);
    return count;
  }

  private byte[] piece(long wanted) {
    if (wanted != position) {
      piece = pieces.piece(file, wanted);
      position = wanted;
    }
    return piece;
  }
}
