package org.hamafza.crisis;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** What happens to a crisis between its proposal and the closing of its report. */
final class CrisisEvents {

  private CrisisEvents() {}

  /** The chair has said no. */
  record CrisisRefused(CaseRef subject, String reason) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The chair has answered; what follows is done by the process. */
  record DeclarationAnswered(CaseRef subject, boolean confirmed, String note)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** NGOs that are at hand in such a case were told. */
  record RosterAlerted(CaseRef subject, List<Long> ngoIds) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** Somebody has looked at the crisis, as is due from time to time. */
  record CrisisReviewed(CaseRef subject, String reviewAnswer, String note) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The other person has confirmed or refused a renewal or an early end. */
  record CrisisChangeDecided(
      CaseRef subject, String crisisChange, boolean confirmed, String note, Instant offAt)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PUBLIC;
    }
  }

  /** The figures of the closing report stand. */
  record CrisisReportCompiled(
      CaseRef subject,
      int files,
      Long medianHours,
      Long longestHours,
      long requested,
      long granted,
      int sampled)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The closing report is finished. */
  record CrisisClosed(CaseRef subject, LocalText title) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PUBLIC;
    }
  }
}
