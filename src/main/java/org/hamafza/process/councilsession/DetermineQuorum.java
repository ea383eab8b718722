package org.hamafza.process.councilsession;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.QuorumRule;
import org.hamafza.council.SessionCourse;
import org.hamafza.council.Sessions;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/**
 * Decides by table how many seats make the session quorate, whether they are filled, and whether
 * there is still time to wait for them.
 */
@Component
class DetermineQuorum implements JavaDelegate {

  private final SessionCourse course;
  private final Sessions sessions;
  private final Rules rules;
  private final Clock clock;

  DetermineQuorum(SessionCourse course, Sessions sessions, Rules rules, Clock clock) {
    this.course = course;
    this.sessions = sessions;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long sessionId = CouncilSession.SESSION_ID.get(execution);
    int votingSeats = course.votingSeats(sessionId);
    Map<String, Object> row =
        rules.decideOne(
            execution,
            "QuorumMajority",
            Map.of(
                "sessionType", sessions.get(sessionId).type().name(), "votingSeats", votingSeats));
    boolean met = course.determineQuorum(sessionId, QuorumRule.of(votingSeats, row));
    Instant waitEnds = course.waitsUntil(sessionId);
    CouncilSession.QUORUM_MET.set(execution, met);
    CouncilSession.QUORUM_AWAITED.set(execution, !met && clock.instant().isBefore(waitEnds));
    CouncilSession.QUORUM_WAIT_ENDS_AT.set(execution, Date.from(waitEnds));
  }
}
