package org.hamafza.council;

import java.time.Instant;
import java.util.List;
import org.hamafza.documents.Attachment;
import org.hamafza.shared.LocalText;

/**
 * The minutes of a session as one member may see them, beside what happened.
 *
 * @param commentsUntil null before they are drafted
 * @param frozen whether they are put up for signature, so that no word changes any more
 * @param paper the printed minutes; null before they are published
 * @param whole whether the file still has its fingerprint and the content its own
 * @param approval the decision of a later session about these minutes; null before
 * @param excerpt whether this member gets a print without some items
 */
record MinutesView(
    List<ProseLine> items,
    List<EditionLine> editions,
    List<CommentLine> comments,
    List<RefusalLine> refusals,
    Instant commentsUntil,
    String earlyReason,
    boolean frozen,
    boolean mayComment,
    boolean mayEdit,
    Attachment paper,
    boolean whole,
    boolean excerpt,
    Resolution approval) {

  /** What was said about one item. */
  record ProseLine(int position, LocalText title, LocalText text) {}

  /** An edition of the prose; its items as above. */
  record EditionLine(
      int number, LocalText author, Instant at, LocalText text, List<ProseLine> items) {}

  /** What a member said to the draft; an empty body is one who has nothing to say. */
  record CommentLine(LocalText author, Instant at, String body) {}

  /** Who would not sign, as SECRETARY or CHAIR. */
  record RefusalLine(String capacity, LocalText name, String reason, Instant at) {}
}
