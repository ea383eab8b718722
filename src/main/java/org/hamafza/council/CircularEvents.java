package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** What happens in a vote by letter, and to what it approved. */
final class CircularEvents {

  private CircularEvents() {}

  /** A case in a crisis is put to all seats without a meeting. */
  record CircularOpened(CaseRef subject, String circular, int votingSeats) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** The crisis desk has looked at the dossier. */
  record DossierChecked(CaseRef subject, boolean complete, String note) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The ballots were counted. */
  record CircularCounted(
      CaseRef subject, int ballots, int quorum, boolean quorumMet, int yes, int no, int needed)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** The case goes to a meeting of the council instead. */
  record CircularReturned(CaseRef subject, String circularEnding, String note)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }
}
