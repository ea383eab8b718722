package org.hamafza.process.circularvote;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.CircularVotes;
import org.springframework.stereotype.Component;

/** Calls all seats to declare their conflicts and to vote, by the clock. */
@Component
class CallSeats implements JavaDelegate {

  private final CircularVotes votes;

  CallSeats(CircularVotes votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CircularVotes.Begun begun = votes.begin(CircularVote.ITEM_ID.get(execution));
    CircularVote.SEAT_COUNT.set(execution, begun.seats());
    CircularVote.FIRST_REMINDER_AT.set(execution, Date.from(begun.firstReminder()));
    CircularVote.SECOND_REMINDER_AT.set(execution, Date.from(begun.secondReminder()));
    CircularVote.VOTING_CLOSES_AT.set(execution, Date.from(begun.closesAt()));
  }
}
