package org.hamafza.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary chooses a reviewer for each place, and the agencies to ask. */
@Component
class AssignReviewersForm implements TaskForm {

  static final String KEY = "review/assign-reviewers";
  static final String AGENCIES = "agencies";

  /** Why the place of the peer stays empty. */
  static final String VACANCY = "vacancy";

  private static final String REASON = "departureReason";
  private static final int LONGEST = 2000;

  private final ReviewerAssignments assignments;
  private final ProposedReviewers proposed;
  private final Proposals proposals;
  private final Agencies agencies;
  private final ReviewTexts texts;
  private final ReviewedCase context;

  AssignReviewersForm(
      ReviewerAssignments assignments,
      ProposedReviewers proposed,
      Proposals proposals,
      Agencies agencies,
      ReviewTexts texts,
      ReviewedCase context) {
    this.assignments = assignments;
    this.proposed = proposed;
    this.proposals = proposals;
    this.agencies = agencies;
    this.texts = texts;
    this.context = context;
  }

  @Override
  public String formKey() {
    return KEY;
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    List<Candidate> candidates = assignments.candidates(proposal);
    boolean lacksPeer = assignments.lacksPeer(proposal);
    Map<Long, Placement> best = proposed.of(proposal);
    List<FormField> fields = new ArrayList<>();
    for (Slot slot : assignments.open(proposal.id())) {
      if (lacksPeer && slot.forPeer()) {
        fields.add(vacancy());
        continue;
      }
      fields.add(
          FormField.required(Placement.field(slot), FieldType.SELECT, "review.role." + slot.role())
              .hint("review.assign.hint." + slot.contribution())
              .in("review.assign.reviewers")
              .choices(
                  candidates.stream().filter(each -> each.fits(slot)).map(this::reviewer).toList())
              .holding(best.containsKey(slot.id()) ? "" + best.get(slot.id()).personId() : null));
    }
    if (!fields.isEmpty()) {
      fields.add(
          FormField.optional(REASON, FieldType.LONG_TEXT, "review.assign.departure")
              .hint("review.assign.departure.hint")
              .in("review.assign.reviewers")
              .atMost(LONGEST));
    }
    List<AgencyOpinion> askable = assignments.askable(proposal);
    if (!askable.isEmpty()) {
      fields.add(
          FormField.optional(AGENCIES, FieldType.CHECKBOXES, "review.assign.agencies")
              .hint("review.assign.agencies.hint")
              .choices(askable.stream().map(this::agency).toList())
              .holding(
                  askable.stream()
                      .filter(o -> assignments.proposed(o, proposal))
                      .map(AgencyOpinion::agencyCode)
                      .toArray(String[]::new)));
    }
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Proposal proposal = proposals.get(item.proposalId());
    Map<Long, Candidate> candidates =
        assignments.shown(proposal).stream()
            .collect(Collectors.toMap(each -> each.person().id(), Function.identity()));
    List<Placement> chosen = new ArrayList<>();
    List<Slot> vacant = new ArrayList<>();
    boolean lacksPeer = assignments.lacksPeer(proposal);
    for (Slot slot : assignments.open(proposal.id())) {
      if (lacksPeer && slot.forPeer() && input.raw(Placement.field(slot)).isBlank()) {
        vacant.add(slot);
        continue;
      }
      Long id = input.requiredId(Placement.field(slot));
      Candidate candidate = candidates.get(id);
      if (id != null && candidate == null) {
        input.reject(Placement.field(slot), "error.choice");
      } else if (id != null && candidate.excluded()) {
        KnownConflict known = candidate.exclusion().get().known();
        input.reject(Placement.field(slot), known.assignmentKey(), known.ground());
      } else if (id != null && !candidate.fits(slot)) {
        PeerFault fault = candidate.notPeer();
        input.reject(Placement.field(slot), fault.errorKey(), fault.ngo());
      } else if (id != null) {
        chosen.add(Placement.of(slot, candidate.person()));
      }
    }
    Set<String> codes =
        assignments.askable(proposal).stream()
            .map(AgencyOpinion::agencyCode)
            .collect(Collectors.toSet());
    Set<String> asked = input.codes(AGENCIES, codes);
    assignments.faults(proposal.id(), chosen).forEach((field, key) -> input.reject(field, key));
    String reason = input.paragraphs(REASON, LONGEST);
    if (reason.isEmpty() && proposed.departs(proposal, chosen)) {
      input.reject(REASON, "review.error.busierReviewer");
    }
    String vacancy = vacant.isEmpty() ? "" : input.requiredParagraphs(VACANCY, LONGEST);
    input.check();
    vacant.forEach(slot -> assignments.leaveEmpty(slot, vacancy));
    assignments.assign(proposal.id(), chosen, asked, reason);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposal));
    model.put(
        "unanswered",
        assignments.unanswered(proposal).stream()
            .map(o -> agencies.get(o.agencyCode()).name())
            .toList());
    model.put("candidates", assignments.shown(proposal));
    model.put("peerWanted", assignments.wantsPeer(proposal));
    model.put("lacksPeer", assignments.lacksPeer(proposal));
    return model;
  }

  private static FormField vacancy() {
    return FormField.required(VACANCY, FieldType.LONG_TEXT, "review.peer.vacancy")
        .hint("review.peer.vacancy.hint")
        .in("review.assign.reviewers")
        .atMost(LONGEST);
  }

  private Option reviewer(Candidate candidate) {
    Person person = candidate.person();
    LocalText label =
        texts.text("review.assign.reviewer", person.name(), person.unit(), candidate.load());
    for (KnownEffect each : candidate.known()) {
      LocalText effect = texts.text(each.briefKey(), each.known().code().code());
      label = texts.text("review.assign.reviewer.known", label, effect);
    }
    return Option.named(Long.toString(person.id()), label);
  }

  private Option agency(AgencyOpinion opinion) {
    return Option.named(
        opinion.agencyCode(),
        texts.text(
            opinion.lead() ? "review.assign.agency.lead" : "review.assign.agency.co",
            agencies.get(opinion.agencyCode()).name()));
  }
}
