package org.hamafza.appeal;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells which appeal a piece of work is about, and who does it. */
@Component
class AppealSubjects implements WorkItemSubject {

  private final AppealTable table;
  private final Panel panel;
  private final Proposals proposals;
  private final Independence independence;
  private final People people;

  AppealSubjects(
      AppealTable table,
      Panel panel,
      Proposals proposals,
      Independence independence,
      People people) {
    this.table = table;
    this.panel = panel;
    this.proposals = proposals;
    this.independence = independence;
    this.people = people;
  }

  @Override
  public String module() {
    return "appeal";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Appeal appeal = table.find(task.id("appealId")).orElseThrow();
    Proposal proposal = proposals.get(appeal.proposalId());
    Subject subject =
        Subject.ofProposal(proposals.ref(proposal), proposal.title()).row(appeal.id());
    return switch (task.element()) {
      case "CheckAppeal" -> checked(subject, appeal);
      case "ConfirmRefusal" -> confirmed(subject, appeal);
      case "AddGround" ->
          subject.ngo(appeal.ngoId()).counted(((Date) task.variable("groundDue")).toInstant());
      case "RecordHearing" -> subject.person(panel.of(appeal.id()).get(0));
      case "ProposeResult" -> subject.person(panel.of(appeal.id()).get(task.loopCounter()));
      default -> subject;
    };
  }

  /**
   * One who was not involved; where every officer was, somebody else of the office; where there is
   * nobody, the secretary, rather than that it stays undone.
   */
  private Subject checked(Subject subject, Appeal appeal) {
    List<Person> free = independence.officers(appeal);
    if (!free.isEmpty()) {
      int all = people.holders(Role.SECRETARIAT_OFFICER, appeal.councilId()).size();
      return free.size() == all ? subject : subject.person(free.get(0).id());
    }
    List<Person> secretaries = people.holders(Role.SECRETARIAT_LEAD, appeal.councilId());
    return Stream.concat(independence.others(appeal).stream(), secretaries.stream())
        .findFirst()
        .map(person -> subject.person(person.id()))
        .orElse(subject);
  }

  /** Two persons refuse: where the only secretary has checked it, the second signer confirms. */
  private Subject confirmed(Subject subject, Appeal appeal) {
    boolean another =
        people.holders(Role.SECRETARIAT_LEAD, appeal.councilId()).stream()
            .anyMatch(person -> person.id() != appeal.check().by());
    return another
        ? subject
        : people.holders(Role.SECOND_SIGNER, appeal.councilId()).stream()
            .filter(person -> person.id() != appeal.check().by())
            .findFirst()
            .map(person -> subject.person(person.id()))
            .orElse(subject);
  }
}
