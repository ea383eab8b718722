package org.hamafza.followup;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.decisions.Decisions;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what people say in a performance review. */
@Component
class Grading {

  /** What the table says now, and the grade that results because one climbs step by step. */
  record Preview(String tableGrade, String before, String grade) {}

  private final ProjectTable projects;
  private final ReviewTable reviews;
  private final Ngos ngos;
  private final Proposals proposals;
  private final Decisions decisions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Grading(
      ProjectTable projects,
      ReviewTable reviews,
      Ngos ngos,
      Proposals proposals,
      Decisions decisions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.projects = projects;
    this.reviews = reviews;
    this.ngos = ngos;
    this.proposals = proposals;
    this.decisions = decisions;
    this.clock = clock;
    this.events = events;
  }

  Review review(long proposalId) {
    return projects
        .of(proposalId)
        .flatMap(project -> reviews.of(project.id()))
        .orElseThrow(NotFound::new);
  }

  void propose(long proposalId, Scores scores, boolean breach, String remarks, Member by) {
    Review review = review(proposalId);
    reviews.propose(review.id(), scores, breach, remarks, by.personId());
    events.publishEvent(new ScoresProposed(ref(proposalId), review.id(), scores, breach, remarks));
  }

  void comment(long proposalId, String comment) {
    Review review = review(proposalId);
    reviews.comment(review.id(), comment, clock.instant());
    events.publishEvent(new CommentGiven(ref(proposalId), review.id(), comment));
  }

  void decide(long proposalId, boolean confirmed, String reason, Member by) {
    Review review = review(proposalId);
    reviews.decide(review.id(), confirmed, reason, by.personId(), clock.instant());
    events.publishEvent(new GradeAnswered(ref(proposalId), review.id(), confirmed, reason));
  }

  /** What the secretary is about to confirm. */
  Preview preview(long proposalId) {
    Review review = review(proposalId);
    String before = ngos.get(review.ngoId()).grade();
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("integrityBreach", review.integrityBreach());
    inputs.put("unreturnedFunds", review.unreturnedFunds());
    inputs.put("finalReportMissing", review.finalReportMissing());
    inputs.put("completedProjects", review.completedProjects());
    inputs.put("composite", review.composite());
    inputs.put("onTimePercent", review.onTimePercent());
    inputs.put("evidenceVerified", review.evidenceVerified());
    inputs.put("grade", before);
    List<Map<String, Object>> rows = decisions.preview("PerformanceGrade", inputs);
    String tableGrade = (String) rows.get(0).get("performanceGrade");
    return new Preview(tableGrade, before, Grades.step(before, tableGrade));
  }

  private CaseRef ref(long proposalId) {
    return proposals.ref(proposalId);
  }
}
