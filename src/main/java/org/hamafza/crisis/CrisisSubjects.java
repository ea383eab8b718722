package org.hamafza.crisis;

import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/**
 * Tells which crisis a piece of work is about; where there is no chair, the acting chair does it.
 */
@Component
class CrisisSubjects implements WorkItemSubject {

  private final DeclarationTable table;
  private final ChangeTable changes;
  private final People people;

  CrisisSubjects(DeclarationTable table, ChangeTable changes, People people) {
    this.table = table;
    this.changes = changes;
    this.people = people;
  }

  @Override
  public String module() {
    return "crisis";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Declaration declaration = table.find(task.id("declarationId")).orElseThrow();
    Subject subject = Subject.ofSession(declaration.ref(), declaration.title());
    Subject kept =
        task.element().equals("ConfirmChange")
            ? subject.row(changes.last(declaration.id()).orElseThrow().id())
            : subject.row(declaration.id());
    return task.role() == Role.COUNCIL_CHAIR ? presided(kept, declaration.councilId()) : kept;
  }

  private Subject presided(Subject subject, long councilId) {
    return people
        .actingForChair(councilId)
        .map(acting -> subject.person(acting.id()))
        .orElse(subject);
  }
}
