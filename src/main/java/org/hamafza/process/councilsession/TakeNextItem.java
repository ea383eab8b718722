package org.hamafza.process.councilsession;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.AgendaItem;
import org.hamafza.council.SessionCourse;
import org.hamafza.council.Sessions;
import org.springframework.stereotype.Component;

/** Takes the next item of the agenda, if there is one and the session is quorate. */
@Component
class TakeNextItem implements JavaDelegate {

  private final SessionCourse course;
  private final Sessions sessions;

  TakeNextItem(SessionCourse course, Sessions sessions) {
    this.course = course;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long sessionId = CouncilSession.SESSION_ID.get(execution);
    Optional<AgendaItem> next = course.takeNextItem(sessionId);
    CouncilSession.ITEM_LEFT.set(execution, next.isPresent());
    next.ifPresent(
        item -> {
          CouncilSession.ITEM_ID.set(execution, item.id());
          CouncilSession.ITEM_KEY.set(
              execution, sessions.get(sessionId).number() + "-" + item.position());
        });
  }
}
