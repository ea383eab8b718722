package org.hamafza.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which a finished project earns its NGO a grade; for delegates and other rooms. */
@Service
public class PerformanceReviews {

  /** A review as the table of grades reads it, with the grade that the NGO has now. */
  public record Facts(Review review, String grade) {}

  private final ProjectTable projects;
  private final ReviewTable reviews;
  private final ProjectResults results;
  private final Ngos ngos;
  private final Proposals proposals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final FollowUpNotices notices;
  private final ApplicationEventPublisher events;

  PerformanceReviews(
      ProjectTable projects,
      ReviewTable reviews,
      ProjectResults results,
      Ngos ngos,
      Proposals proposals,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock,
      FollowUpNotices notices,
      ApplicationEventPublisher events) {
    this.projects = projects;
    this.reviews = reviews;
    this.results = results;
    this.ngos = ngos;
    this.proposals = proposals;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
    this.notices = notices;
    this.events = events;
  }

  /** The review of a project, once it is finished. */
  @Transactional(readOnly = true)
  public Optional<Review> of(long proposalId) {
    return projects.of(proposalId).flatMap(project -> reviews.of(project.id()));
  }

  /** Collects what is known of a finished project. */
  @Transactional
  public void collect(long proposalId) {
    Project project = project(proposalId);
    if (reviews.of(project.id()).isEmpty()) {
      ReviewTable.Results found = results.of(project);
      reviews.collect(project.id(), project.ngoId(), found);
      events.publishEvent(
          new ResultsCollected(
              proposals.ref(proposalId),
              get(proposalId).id(),
              found.onTimePercent(),
              found.evidenceVerified(),
              found.completedProjects(),
              found.unreturnedFunds(),
              found.finalReportMissing()));
    }
  }

  /** Invites the NGO to comment; returns until when. */
  @Transactional
  public Instant inviteComment(long proposalId, LocalDate policyDay) {
    Review review = get(proposalId);
    Instant due =
        calendar.due(clock.instant(), policies.on(policyDay).term("term.commentOnScores"));
    reviews.invite(review.id());
    events.publishEvent(new CommentInvited(proposals.ref(proposalId), review.id(), due));
    return due;
  }

  /** Puts together what the grade depends on, earlier projects of the NGO included. */
  @Transactional
  public Facts prepare(long proposalId, LocalDate policyDay) {
    Review review = get(proposalId);
    CaseRef ref = proposals.ref(proposalId);
    if (!review.commented()) {
      events.publishEvent(new CommentTimeOver(ref, review.id()));
    }
    long months = policies.on(policyDay).number("performance.months");
    Instant since =
        calendar.today(clock).minusMonths(months).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    List<ReviewTable.Earlier> earlier = reviews.earlier(review.ngoId(), review.projectId(), since);
    double own = review.scores().composite();
    double composite =
        Scores.rolling(earlier.stream().map(ReviewTable.Earlier::composite).toList(), own);
    double onTime =
        Scores.rolling(
            earlier.stream().map(ReviewTable.Earlier::onTimePercent).toList(),
            review.ownOnTimePercent());
    reviews.prepare(review.id(), composite, onTime);
    events.publishEvent(
        new GradePrepared(ref, review.id(), own, composite, onTime, earlier.size()));
    return new Facts(get(proposalId), ngos.get(review.ngoId()).grade());
  }

  /** Whether the secretary confirmed what the table says; if so, the grade is fixed. */
  @Transactional
  public boolean conclude(long proposalId, String tableGrade) {
    Review review = get(proposalId);
    String before = ngos.get(review.ngoId()).grade();
    String grade = Grades.step(before, tableGrade);
    reviews.grade(review.id(), before, tableGrade, grade);
    events.publishEvent(
        new GradeDecided(
            proposals.ref(proposalId),
            review.id(),
            review.confirmed(),
            tableGrade,
            before,
            grade,
            review.reason()));
    return review.confirmed();
  }

  /** Writes the grade back to the NGO and closes the case; returns the grade. */
  @Transactional
  public String writeBack(long proposalId) {
    Review review = get(proposalId);
    CaseRef ref = proposals.ref(proposalId);
    if (review.state() != Review.State.GRADED) {
      reviews.finish(review.id());
      ngos.grade(review.ngoId(), review.grade(), ref);
      proposals.enter(proposalId, ProposalState.CLOSED, "");
      notices.graded(ref, project(proposalId), review.grade());
    }
    return review.grade();
  }

  private Project project(long proposalId) {
    return projects.of(proposalId).orElseThrow(NotFound::new);
  }

  private Review get(long proposalId) {
    return of(proposalId).orElseThrow(NotFound::new);
  }
}
