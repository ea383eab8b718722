package org.hamafza.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the review of a proposal to those who may see it, and to each no more than that. */
@Service
class ReviewFiles {

  private static final Set<ProposalState> DECIDED =
      EnumSet.of(
          ProposalState.APPROVED,
          ProposalState.APPROVED_CONDITIONAL,
          ProposalState.APPROVED_PARTIAL,
          ProposalState.PROVISIONALLY_APPROVED,
          ProposalState.REJECTED,
          ProposalState.CONTRACTED,
          ProposalState.RUNNING,
          ProposalState.ON_HOLD,
          ProposalState.CLOSING,
          ProposalState.CLOSED,
          ProposalState.TERMINATED);
  private static final Set<ProposalState> BEFORE_COUNCIL =
      EnumSet.of(ProposalState.ON_AGENDA, ProposalState.DEFERRED);

  private final Proposals proposals;
  private final SlotTable slots;
  private final ScoreTable scores;
  private final RubricOfCase rubrics;
  private final Reviews reviews;
  private final CoverSheets sheets;
  private final TechnicalReports reports;
  private final Consensus consensus;
  private final AgencyLines agencyLines;
  private final AskedReading reading;
  private final People people;

  ReviewFiles(
      Proposals proposals,
      SlotTable slots,
      ScoreTable scores,
      RubricOfCase rubrics,
      Reviews reviews,
      CoverSheets sheets,
      TechnicalReports reports,
      Consensus consensus,
      AgencyLines agencyLines,
      AskedReading reading,
      People people) {
    this.proposals = proposals;
    this.slots = slots;
    this.scores = scores;
    this.rubrics = rubrics;
    this.reviews = reviews;
    this.sheets = sheets;
    this.reports = reports;
    this.consensus = consensus;
    this.agencyLines = agencyLines;
    this.reading = reading;
    this.people = people;
  }

  /**
   * The file as this member may see it.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public ReviewFile of(Member member, long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    List<Slot> all = slots.of(proposalId);
    ReadingRights rights = rights(member, proposal, all);
    if (all.isEmpty() || !rights.any()) {
      throw new NotFound();
    }
    boolean averages = rights.readsAverages();
    List<Slot> known = all.stream().filter(rights::knows).toList();
    return new ReviewFile(
        proposal,
        rights.onlyAgency() && !proposals.mayRead(member, proposal),
        asked(proposal, rights),
        known.stream().anyMatch(slot -> slot.submitted() && !rights.reads(slot)),
        known.stream().map(slot -> line(slot, rights)).toList(),
        agencyLines.of(reviews.agencyOpinions(proposalId).stream().filter(rights::reads).toList()),
        averages ? reviews.criterionAverages(proposalId) : List.of(),
        averages ? reviews.averages(proposalId).total() : null,
        rights.readsCoverSheet() ? sheets.find(proposalId).orElse(null) : null,
        rights.readsCoverSheet() ? reports.find(proposalId).orElse(null) : null,
        averages ? consensus.find(proposalId).orElse(null) : null);
  }

  private ReadingRights rights(Member member, Proposal proposal, List<Slot> all) {
    // Whoever stepped out is kept out by this question, whatever else may let him or her in.
    boolean admitted = proposals.mayRead(member, proposal);
    // Who is tied since having declared keeps the place until stepping out, but reads no more.
    List<Slot> own =
        proposals.bars(member, proposal)
            ? List.of()
            : all.stream().filter(s -> s.activeFor(member.personId())).toList();
    boolean decided = DECIDED.contains(proposal.state());
    return new ReadingRights(
        member.personId(),
        admitted && proposal.concerns(member, Role.AUDITOR),
        admitted && proposal.concerns(member, Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD),
        admitted
            && (proposal.concerns(member, Role.SECOND_SIGNER, Role.TECHNICAL_COMMITTEE)
                || (decided || BEFORE_COUNCIL.contains(proposal.state()))
                    && proposal.concerns(
                        member, Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR)),
        member.ngos().contains(proposal.leadNgoId()),
        asked(member, proposal),
        !own.isEmpty(),
        !own.isEmpty() && own.stream().allMatch(Slot::submitted),
        sheets.find(proposal.id()).isPresent(),
        decided);
  }

  private Set<String> asked(Member member, Proposal proposal) {
    Set<String> answersFor = member.agencies(proposal.councilId());
    return reviews.agencyOpinions(proposal.id()).stream()
        .filter(AgencyOpinion::asked)
        .map(AgencyOpinion::agencyCode)
        .filter(answersFor::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<AskedParts> asked(Proposal proposal, ReadingRights rights) {
    return rights.agencies().isEmpty()
        ? List.of()
        : reviews.agencyOpinions(proposal.id()).stream()
            .filter(each -> each.awaited() && rights.agencies().contains(each.agencyCode()))
            .map(each -> reading.of(proposal, each))
            .toList();
  }

  private ReviewFile.ReviewerLine line(Slot slot, ReadingRights rights) {
    boolean reads = rights.reads(slot);
    boolean names = rights.readsNames() || slot.activeFor(rights.personId());
    Rubric rubric = rubrics.of(slot);
    List<ScoreSheet> sheet = reads ? scores.of(List.of(slot)) : List.of();
    return new ReviewFile.ReviewerLine(
        slot.role(),
        !slot.open() && !slot.vacant(),
        names ? name(slot.reviewerId()) : null,
        slot.state(),
        names ? slot.conflictCode() : null,
        reads ? slot.version() : null,
        sheet.stream().flatMap(s -> lines(rubric, s).stream()).toList(),
        sheet.stream().map(s -> rubric.total(s.scores())).findFirst().orElse(null),
        reads ? slot.stance() : null,
        reads ? slot.remark() : "",
        slot.endedAt(),
        slot.vacant() && !rights.readsNames() ? "" : slot.vacancy());
  }

  private static List<ReviewFile.ScoreLine> lines(Rubric rubric, ScoreSheet sheet) {
    return rubric.criteria().stream()
        .map(
            c ->
                new ReviewFile.ScoreLine(
                    c, sheet.scores().get(c.code()), sheet.comments().get(c.code())))
        .toList();
  }

  private LocalText name(Long personId) {
    return personId == null ? null : people.find(personId).map(Person::name).orElse(null);
  }
}
