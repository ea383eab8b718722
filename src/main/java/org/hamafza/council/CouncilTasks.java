package org.hamafza.council;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells what each task of a session is about and whose it is. */
@Component
class CouncilTasks implements WorkItemSubject {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Recusals recusals;
  private final VoteEntries entries;
  private final Proposals proposals;
  private final People people;
  private final SessionTexts texts;
  private final ActingSigners signers;

  CouncilTasks(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Recusals recusals,
      VoteEntries entries,
      Proposals proposals,
      People people,
      SessionTexts texts,
      ActingSigners signers) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.recusals = recusals;
    this.entries = entries;
    this.proposals = proposals;
    this.people = people;
    this.texts = texts;
    this.signers = signers;
  }

  @Override
  public String module() {
    return "council";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    return switch (task.element()) {
      case "SupplyMissingPoint", "ProposeDecision", "ApproveDecision" -> ofCase(task);
      case "CallInDecision" ->
          chaired(ofCase(task)).counted(((Date) task.variable("callInDue")).toInstant());
      case "ApproveAgenda" -> chaired(ofSession(task));
      case "DeclareConflict" -> called(task, declarer(task));
      case "CastVote" -> called(task, voter(task));
      case "FixProposition", "ExplainDecision", "ConfirmVotes" -> bySecretary(task);
      case "CheckDossier", "EnterVotes" -> ofItem(task);
      case "GiveCastingVote" -> ofCasting(task);
      case "SignAsChair" -> presided(ofSession(task), task.id("sessionId"));
      case "SignInstead" -> signed(ofSession(task), task.id("sessionId"));
      default -> ofSession(task);
    };
  }

  /** For the chair, or whoever acts for one who is not there. */
  private Subject chaired(Subject subject) {
    return people
        .actingForChair(subject.ref().councilId())
        .map(acting -> subject.person(acting.id()))
        .orElse(subject);
  }

  private ConflictDeclarations.Called declarer(OpenedTask task) {
    return isCircular(task)
        ? declarations.askedFor(task.id("itemId"), task.loopCounter())
        : declarations.calledLast(task.id("itemId")).get(task.loopCounter());
  }

  /** In a circular vote a seat keeps its place from the declaration to the ballot. */
  private ConflictDeclarations.Called voter(OpenedTask task) {
    return isCircular(task)
        ? declarations.askedFor(task.id("itemId"), task.loopCounter())
        : declarations.voters(task.id("itemId")).get(task.loopCounter());
  }

  private boolean isCircular(OpenedTask task) {
    return sessions.get(task.id("sessionId")).type() == SessionType.CIRCULAR_CRISIS;
  }

  private Subject ofCase(OpenedTask task) {
    Proposal proposal = proposals.get(task.id("proposalId"));
    return Subject.ofProposal(
        proposals.ref(proposal).in(proposal.decidingCouncil()), proposal.title());
  }

  private Subject ofSession(OpenedTask task) {
    Session session = sessions.get(task.id("sessionId"));
    return Subject.ofSession(session.ref(), texts.title(session)).row(session.id());
  }

  private Subject ofItem(OpenedTask task) {
    AgendaItem item = items.get(task.id("itemId"));
    Session session = sessions.get(item.sessionId());
    CaseRef ref =
        item.proposalId() == null
            ? session.ref()
            : proposals.ref(item.proposalId()).in(session.councilId());
    return Subject.ofSession(ref, item.title()).about(item.proposalId()).row(item.id());
  }

  private Subject called(OpenedTask task, ConflictDeclarations.Called called) {
    Subject subject = ofItem(task).row(called.id()).person(called.personId());
    // All seats have the same time, also whoever is asked later in the place of another.
    return isCircular(task)
        ? subject.counted(items.get(called.itemId()).ballotClosesAt())
        : subject;
  }

  private Subject ofCasting(OpenedTask task) {
    Subject subject = ofItem(task);
    AgendaItem item = items.get(task.id("itemId"));
    return declarations.voters(item.id()).stream()
        .filter(voter -> Long.valueOf(voter.seatId()).equals(item.castingSeat()))
        .map(voter -> subject.person(voter.personId()))
        .findFirst()
        .orElseThrow();
  }

  /** If every secretary is recused, an officer does it who is not. */
  private Subject bySecretary(OpenedTask task) {
    Subject subject = ofItem(task);
    AgendaItem item = items.get(task.id("itemId"));
    long council = sessions.get(item.sessionId()).councilId();
    if (free(people.holders(Role.SECRETARIAT_LEAD, council), item).isPresent()) {
      return subject;
    }
    return free(people.holders(Role.SECRETARIAT_OFFICER, council), item)
        .map(officer -> subject.person(officer.id()))
        .orElse(subject);
  }

  private Optional<Person> free(List<Person> candidates, AgendaItem item) {
    return candidates.stream()
        .filter(p -> !recusals.keeps(item, p.id()))
        .filter(p -> entries.latest(item.id()).filter(e -> e.enteredBy() == p.id()).isEmpty())
        .findFirst();
  }

  private Subject signed(Subject subject, long sessionId) {
    return signers.next(sessionId).map(subject::person).orElse(subject);
  }

  private Subject presided(Subject subject, long sessionId) {
    return attendance
        .presiding(sessionId)
        .map(presiding -> subject.person(presiding.personId()))
        .orElse(subject);
  }
}
