package org.hamafza.documents;

import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;

/** A room whose things have files: it says who may add one, and records what was added. */
public interface FileOwner {

  /** The kind of thing, such as {@code proposal}. */
  String type();

  /**
   * Lets pass who may add a file of that kind at this time; within a transaction, so that it can
   * keep others from changing the thing until the file is kept.
   *
   * @throws NotFound if there is no such thing, or it is not the member's
   * @throws Conflict if it takes no file any more
   * @throws InvalidInput at field {@code kind} if it takes no such file
   */
  void admit(Member member, long ownerId, String kind);

  /** Whether films are among the files that it takes. */
  default boolean takesFilms() {
    return false;
  }

  /** A file was added; in the transaction in which it is kept. */
  void added(Member member, Attachment file);

  /** The address of the page on which its files are listed. */
  String page(long ownerId);
}
