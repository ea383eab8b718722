package org.hamafza.council;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** What happens around the invitation to a session, as it is entered in the record. */
final class ReplyEvents {

  private ReplyEvents() {}

  /** Why somebody stays away is not recorded: it may be a private matter. */
  record SessionReplied(CaseRef subject, String seat, ReplyAnswer reply, boolean changed)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record RepliesReminded(CaseRef subject, List<Long> personIds) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /**
   * Time or place is another.
   *
   * @param startsBefore when it was to begin
   * @param placeBefore where it was to be
   */
  record SessionMoved(
      CaseRef subject,
      String session,
      Instant startsBefore,
      String placeBefore,
      Instant startsAt,
      String place,
      String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }
}
