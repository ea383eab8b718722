package org.hamafza.council;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** What happens to a session as a whole, as it is entered in the record. */
final class SessionEvents {

  private SessionEvents() {}

  record AgendaPrepared(CaseRef subject, List<LocalText> items) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record AgendaAnswered(CaseRef subject, boolean confirmed, String reason) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** An item is taken before others; its number stays. */
  record ItemTakenNext(CaseRef subject, long itemId, int position) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** Whoever presides took an item off an agenda that members know; its number stays. */
  record ItemTakenOff(CaseRef subject, long itemId, int position, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record AgendaApproved(CaseRef subject, String session) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  record MembersInvited(CaseRef subject, String session, List<Long> personIds)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** Standing by the code of the seat. */
  record AttendanceRecorded(CaseRef subject, Map<String, String> standing, Instant at)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record SessionOpened(CaseRef subject, Map<String, Long> roll) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** {@code itemId} is null where the session opened, else whose vote was about to begin or end. */
  record QuorumDetermined(
      CaseRef subject,
      Long itemId,
      int votingSeats,
      int presentSeats,
      int quorum,
      boolean chairRequired,
      int ngoRepsRequired,
      boolean met)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  record SessionNotQuorate(CaseRef subject) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** The items of a meeting without quorum wait for the next session instead. */
  record SecondCallLeftOut(CaseRef subject, String reason) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record ItemsCarriedOver(CaseRef subject, List<Long> itemIds) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The secretary says that no vote is to be repeated. */
  record SessionEnded(CaseRef subject) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record SessionClosed(CaseRef subject) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record MinutesDrafted(CaseRef subject, int edition) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** A member has read the draft; what he or she says to it stays with the minutes. */
  record MinutesCommented(CaseRef subject, String seat, boolean objects) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** {@code as} is SECRETARY or CHAIR. */
  record SignatureRefused(CaseRef subject, String as, String reason) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The printed minutes with the fingerprint of the file. */
  record MinutesPrinted(CaseRef subject, String sha256) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** {@code as} is SECRETARY or CHAIR. */
  record MinutesSigned(CaseRef subject, String as, String sha256) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The time for signing the minutes is over, and people were told, by their ids. */
  record MinutesOverdue(CaseRef subject, List<Long> told) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record ResolutionsPublished(CaseRef subject, String session, List<String> numbers)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }
}
