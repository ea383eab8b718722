package org.hamafza.policy;

import java.util.List;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an administrator continue what a council numbered on paper. */
@Service
class PaperNumbering {

  /** What is numbered, by the ending of the series' name. */
  enum Series {
    PROPOSALS("-P"),
    SESSIONS("-S"),
    CALLS("-F");

    private final String ending;

    Series(String ending) {
      this.ending = ending;
    }
  }

  private final Numbers numbers;
  private final Councils councils;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  PaperNumbering(
      Numbers numbers,
      Councils councils,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.numbers = numbers;
    this.councils = councils;
    this.currentMember = currentMember;
    this.events = events;
  }

  /** The council, for an administrator. */
  @Transactional(readOnly = true)
  public Council council(long id) {
    if (!currentMember.get().hasAnywhere(Role.ADMINISTRATOR)) {
      throw new NotFound("not an administrator");
    }
    return councils.get(id);
  }

  /** The last numbers given, newest year first. */
  @Transactional(readOnly = true)
  public List<Numbers.Last> last(long councilId, Series series) {
    return numbers.last(council(councilId).code() + series.ending);
  }

  /**
   * The next number of the year will be {@code last + 1}.
   *
   * @throws InvalidInput if a higher one was given already
   */
  @Transactional
  public void continueAfter(long councilId, Series series, int year, long last) {
    String name = council(councilId).code() + series.ending;
    currentMember.actingAs(
        Role.ADMINISTRATOR,
        "",
        () -> {
          if (!numbers.continueAfter(name, year, last)) {
            throw new InvalidInput("last", "policy.error.numberGiven");
          }
          events.publishEvent(new NumberingContinued(CaseRef.council(councilId), name, year, last));
          return null;
        });
  }
}
