package org.hamafza.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hamafza.proposals.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of proposals, as the steps of the process need them; each step may run twice. */
@Service
public class Reviews {

  private static final String INCOMPLETE = "DATA_INCOMPLETE";

  private final SlotTable slots;
  private final ScoreTable scores;
  private final OpinionTable opinions;
  private final RubricOfCase rubrics;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  Reviews(
      SlotTable slots,
      ScoreTable scores,
      OpinionTable opinions,
      RubricOfCase rubrics,
      Proposals proposals,
      ApplicationEventPublisher events) {
    this.slots = slots;
    this.scores = scores;
    this.opinions = opinions;
    this.rubrics = rubrics;
    this.proposals = proposals;
    this.events = events;
  }

  /**
   * Makes a place for every reviewer that the table RequiredReviewers names.
   *
   * @throws IllegalStateException if the table had not all it needs
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void require(long proposalId, List<Map<String, Object>> rows) {
    if (!slots.of(proposalId).isEmpty()) {
      return;
    }
    var rubric = rubrics.since(proposalId);
    int round = slots.lastRound(proposalId) + 1;
    for (Map<String, Object> row : complete(rows, "role")) {
      slots.add(
          proposalId,
          round,
          ReviewerRole.valueOf((String) row.get("role")),
          Contribution.valueOf((String) row.get("contribution")),
          rubric);
    }
    events.publishEvent(
        new ReviewersRequired(
            proposals.ref(proposalId), slots.of(proposalId).stream().map(Slot::role).toList()));
  }

  /**
   * Notes the agencies that the table AgencyMatching names, and those that the NGO wants.
   *
   * @throws IllegalStateException if the table had not all it needs
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void match(long proposalId, List<Map<String, Object>> rows, Collection<String> wanted) {
    if (!opinions.of(proposalId).isEmpty()) {
      return;
    }
    List<String> lead = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Map<String, Object> row : complete(rows, "agency")) {
      ("LEAD".equals(row.get("part")) ? lead : others).add((String) row.get("agency"));
    }
    wanted.stream().filter(code -> !lead.contains(code)).forEach(others::add);
    lead.forEach(code -> opinions.add(proposalId, code, true));
    others.stream().distinct().forEach(code -> opinions.add(proposalId, code, false));
    events.publishEvent(
        new AgenciesMatched(proposals.ref(proposalId), lead, others.stream().distinct().toList()));
  }

  /** Asks everybody who is assigned and has not answered; agencies until {@code opinionDue}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Opened open(long proposalId, Instant opinionDue) {
    opinions.setDue(proposalId, opinionDue);
    Opened opened =
        new Opened(
            pending(proposalId, Contribution.SCORE).size(),
            pending(proposalId, Contribution.OPINION).size(),
            awaited(proposalId).size());
    events.publishEvent(
        new ReviewsOpened(
            proposals.ref(proposalId),
            opened.scores(),
            opened.expertOpinions(),
            opened.agencyOpinions(),
            opinionDue));
    return opened;
  }

  /** Takes the silence of the agencies that were asked for consent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deemConsent(long proposalId) {
    for (AgencyOpinion silent : awaited(proposalId)) {
      opinions.answer(silent.id(), Stance.DEEMED_NO_OBJECTION, "", null);
      events.publishEvent(new ConsentDeemed(proposals.ref(proposalId), silent.agencyCode()));
    }
  }

  /** What has come in so far. */
  @Transactional(readOnly = true)
  public ReviewSummary summary(long proposalId) {
    List<Slot> all = slots.of(proposalId);
    // An expert who stepped out leaves a gap as a scoring reviewer does.
    long gaps = all.stream().filter(s -> !s.scores() && s.open()).count();
    long required =
        all.stream()
            .filter(s -> s.scores() && s.state() != Slot.State.RECUSED && !s.vacant())
            .count();
    Averages averages = averages(proposalId);
    return new ReviewSummary(
        (int) all.stream().filter(s -> s.scores() && s.submitted()).count(),
        (int) (required + gaps),
        averages.spread(),
        all.stream().anyMatch(s -> s.role() == ReviewerRole.THIRD_REVIEWER && s.submitted()),
        averages.total(),
        averages.lowest(),
        opinions.of(proposalId).stream().anyMatch(o -> o.stance() == Stance.OBJECT));
  }

  /** Makes a place for one more reviewer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requestThird(long proposalId) {
    List<Slot> all = slots.of(proposalId);
    if (all.stream().noneMatch(s -> s.role() == ReviewerRole.THIRD_REVIEWER)) {
      Slot last = all.stream().max(Comparator.comparing(Slot::round)).orElseThrow();
      slots.add(
          proposalId,
          last.round() + 1,
          ReviewerRole.THIRD_REVIEWER,
          Contribution.SCORE,
          last.rubricFrom());
      events.publishEvent(
          new ThirdReviewRequested(proposals.ref(proposalId), averages(proposalId).spread()));
    }
  }

  /** The place of the third reviewer, who has handed in. */
  Slot third(long proposalId) {
    return slots.of(proposalId).stream()
        .filter(s -> s.role() == ReviewerRole.THIRD_REVIEWER && s.submitted())
        .findFirst()
        .orElseThrow();
  }

  /** What ties reviewers to these cases, in whichever review. */
  @Transactional(readOnly = true)
  public List<ReviewerTie> ties(Collection<Long> proposals) {
    return slots.ties(proposals);
  }

  /** The places whose reviewers have still to answer, in the order of their tasks. */
  List<Slot> pending(long proposalId, Contribution contribution) {
    return slots.of(proposalId).stream()
        .filter(s -> s.contribution() == contribution)
        .filter(s -> s.state() == Slot.State.PENDING && s.reviewerId() != null)
        .toList();
  }

  /** The agencies that have still to answer, in the order of their tasks. */
  List<AgencyOpinion> awaited(long proposalId) {
    return opinions.of(proposalId).stream().filter(AgencyOpinion::awaited).toList();
  }

  Averages averages(long proposalId) {
    List<Slot> all = slots.of(proposalId);
    return Averages.of(rubrics.of(all), scores.of(all));
  }

  List<CoverSheet.CriterionAverage> criterionAverages(long proposalId) {
    Averages averages = averages(proposalId);
    return rubrics.of(slots.of(proposalId)).criteria().stream()
        .map(c -> new CoverSheet.CriterionAverage(c, averages.byCriterion().get(c.code())))
        .toList();
  }

  List<CoverSheet.ExpertOpinion> expertOpinions(long proposalId) {
    return slots.of(proposalId).stream()
        .filter(s -> !s.scores() && s.submitted())
        .map(s -> new CoverSheet.ExpertOpinion(s.role(), s.stance(), s.remark()))
        .toList();
  }

  List<AgencyOpinion> agencyOpinions(long proposalId) {
    return opinions.of(proposalId).stream().filter(AgencyOpinion::asked).toList();
  }

  private static List<Map<String, Object>> complete(List<Map<String, Object>> rows, String column) {
    if (rows.stream().anyMatch(row -> INCOMPLETE.equals(row.get(column)))) {
      throw new IllegalStateException("the table had not all it needs: " + rows);
    }
    return rows;
  }
}
