package org.hamafza.process.councilsession;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.QuorumRule;
import org.hamafza.council.SessionCourse;
import org.hamafza.council.Sessions;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/** Decides by table how many seats make the session quorate, and whether they are filled. */
@Component
class DetermineQuorum implements JavaDelegate {

  private final SessionCourse course;
  private final Sessions sessions;
  private final Rules rules;

  DetermineQuorum(SessionCourse course, Sessions sessions, Rules rules) {
    this.course = course;
    this.sessions = sessions;
    this.rules = rules;
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
    CouncilSession.QUORUM_MET.set(execution, met);
  }
}
