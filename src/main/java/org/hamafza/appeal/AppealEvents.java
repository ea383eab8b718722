package org.hamafza.appeal;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** What happens to an appeal between its filing and its result. */
final class AppealEvents {

  private AppealEvents() {}

  /** An officer who was not involved before has looked at it. */
  record AppealChecked(CaseRef subject, long appealId, boolean hindranceProven, String note)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The NGO is asked for its ground. */
  record AppealGroundWanted(CaseRef subject, long appealId, Instant until) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** The NGO has given its ground. */
  record AppealGroundAdded(CaseRef subject, long appealId, String ground) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** A second person has confirmed that an appeal is not heard, or has not. */
  record AppealRefusalAnswered(CaseRef subject, long appealId, boolean confirmed, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** Who hears the appeal, and when. */
  record AppealPanelAppointed(
      CaseRef subject, long appealId, List<Long> personIds, Instant hearingAt, String place)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** The NGO was heard, or did not come. */
  record AppealHearingHeld(CaseRef subject, long appealId, boolean ngoHeard, String report)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** What a member of the panel thinks. */
  record AppealOpinionGiven(CaseRef subject, long appealId, String relief, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** What the panel proposes to the council. */
  record AppealResultProposed(CaseRef subject, long appealId, int panelRound, String relief)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The appeal has taken longer than it may. */
  record AppealOverdue(CaseRef subject, long appealId) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }
}
