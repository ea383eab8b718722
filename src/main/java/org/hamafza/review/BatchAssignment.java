package org.hamafza.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many cases whose reviewers are to be assigned, each with whom the system proposes. */
@Component
class BatchAssignment {

  /** As many as one looks through on a page. */
  static final int MOST = 25;

  /**
   * A case and the proposal for it.
   *
   * @param places who is proposed for each place
   * @param excluded the reviewers of the council whom a known conflict excludes
   * @param whole whether there is somebody for every place
   * @param answer what is typed into the form of the work when the proposal is taken, by field
   */
  record Line(
      WorkItem item,
      Proposal proposal,
      List<Place> places,
      List<LocalText> agencies,
      List<Candidate> excluded,
      boolean whole,
      Map<String, List<String>> answer) {}

  /**
   * A place and who is proposed for it.
   *
   * @param load how many open reviews that person has, with those proposed further up
   * @param known the conflicts of that person that count, none of which excludes
   */
  record Place(ReviewerRole role, LocalText name, String unit, int load, List<KnownEffect> known) {}

  private final TaskInbox inbox;
  private final Proposals proposals;
  private final ReviewerAssignments assignments;
  private final ProposedReviewers proposed;
  private final Agencies agencies;

  BatchAssignment(
      TaskInbox inbox,
      Proposals proposals,
      ReviewerAssignments assignments,
      ProposedReviewers proposed,
      Agencies agencies) {
    this.inbox = inbox;
    this.proposals = proposals;
    this.assignments = assignments;
    this.proposed = proposed;
    this.agencies = agencies;
  }

  /** The cases that are due first. What is proposed for one counts as work in the next. */
  @Transactional(readOnly = true)
  List<Line> lines(Member member) {
    Map<Long, Integer> given = new HashMap<>();
    return inbox.openFor(member, AssignReviewersForm.KEY, MOST).stream()
        .map(item -> line(item, given))
        .toList();
  }

  private Line line(WorkItem item, Map<Long, Integer> given) {
    Proposal proposal = proposals.get(item.proposalId());
    Map<Long, Placement> best = proposed.of(proposal, given);
    List<Candidate> shown = assignments.shown(proposal);
    Map<String, List<String>> answer = new HashMap<>();
    List<Place> places = new ArrayList<>();
    for (Placement each : best.values()) {
      Candidate candidate = of(shown, each.personId());
      int load = candidate.load() + given.getOrDefault(each.personId(), 0);
      LocalText name = candidate.person().name();
      places.add(new Place(each.slot().role(), name, each.unit(), load, candidate.known()));
      answer.put(each.field(), List.of(Long.toString(each.personId())));
    }
    best.values().forEach(each -> given.merge(each.personId(), 1, Integer::sum));
    List<String> asked =
        assignments.askable(proposal).stream()
            .filter(opinion -> assignments.proposed(opinion, proposal))
            .map(AgencyOpinion::agencyCode)
            .toList();
    answer.put(AssignReviewersForm.AGENCIES, asked);
    return new Line(
        item,
        proposal,
        places,
        asked.stream().map(code -> agencies.get(code).name()).toList(),
        shown.stream().filter(Candidate::excluded).toList(),
        best.size() == assignments.open(proposal.id()).size(),
        answer);
  }

  private static Candidate of(List<Candidate> shown, long personId) {
    return shown.stream().filter(each -> each.person().id() == personId).findFirst().orElseThrow();
  }
}
