package org.hamafza.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** What happens to one item of an agenda, as it is entered in the record. */
final class VoteEvents {

  private VoteEvents() {}

  record ItemCalled(CaseRef subject, long itemId, int position, int declarationsAsked)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** The note is for auditors and stays in the declaration; the record holds code and seat. */
  record ConflictDeclared(CaseRef subject, long itemId, String seat, String code)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** A member who was present has no vote on the item, because no conflict or none was declared. */
  record DeclarationMissed(CaseRef subject, long itemId, String seat, String cause)
      implements DomainEvent {

    static final String TIME_OVER = "DECLARATION_TIME_OVER";

    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record MemberRecused(CaseRef subject, long itemId, String seat, String code, String effect)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** Alternates take over recused seats and are asked to declare. */
  record AlternatesCalled(CaseRef subject, long itemId, List<String> alternates)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** Chair and acting chair are recused, or the one of them who is there. */
  record NobodyPresides(CaseRef subject, long itemId) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record VotesEntered(CaseRef subject, long itemId, String ballotForm) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record EntryChecked(CaseRef subject, long itemId, boolean confirmed, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record PropositionFixed(
      CaseRef subject,
      long itemId,
      LocalText proposition,
      long amountGranted,
      LocalText conditions,
      String responsible,
      LocalDate dueOn)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record BallotOpened(
      CaseRef subject, long itemId, int eligible, int needed, boolean secret, boolean possible)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  /** {@code choice} is null where the vote is secret: who has voted, not what. */
  record VoteCast(CaseRef subject, long itemId, long personId, String seat, String choice)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SEALED;
    }
  }

  record BallotClosed(
      CaseRef subject, long itemId, int eligible, int yes, int no, int abstain, int defer)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record CastingVoteGiven(CaseRef subject, long itemId, String choice, String reason)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record DecisionExplained(
      CaseRef subject, long itemId, String outcome, Set<Departure> departsFrom, String departure)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  /** The vote on the item is void and is held once more. */
  record VoteRepeated(CaseRef subject, long itemId, String reason) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.SECRETARIAT;
    }
  }

  record ResolutionAdopted(CaseRef subject, String number, String outcome, String sha256)
      implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }

  record MissingPointSupplied(CaseRef subject, String number, String point) implements DomainEvent {
    @Override
    public Visibility visibility() {
      return Visibility.PARTIES;
    }
  }
}
