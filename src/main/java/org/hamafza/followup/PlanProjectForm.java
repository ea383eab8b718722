package org.hamafza.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.council.Resolution;
import org.hamafza.identity.Member;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The officer fixes time, money and milestones; the budget must be funded as it stands now. */
@Component
class PlanProjectForm implements TaskForm {

  private static final int MILESTONES = 5;

  private final Planning planning;
  private final Proposals proposals;
  private final Policies policies;

  PlanProjectForm(Planning planning, Proposals proposals, Policies policies) {
    this.planning = planning;
    this.proposals = proposals;
    this.policies = policies;
  }

  @Override
  public String formKey() {
    return "followup/plan-project";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    long granted = planning.granted(item.proposalId());
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.required("startsOn", FieldType.DATE, "followup.plan.startsOn")
            .holding(proposal.startsOn().toString())
            .in("followup.plan.section.time"));
    fields.add(
        FormField.required("endsOn", FieldType.DATE, "followup.plan.endsOn")
            .holding(proposal.endsOn().toString())
            .in("followup.plan.section.time"));
    fields.add(money("own", proposal.own()));
    fields.add(money("other", proposal.other()));
    fields.add(money("total", granted + proposal.own() + proposal.other()));
    fields.add(
        money("firstTranche", Math.min(granted, planning.cap(proposal)))
            .hint("followup.plan.firstTranche.hint"));
    for (int n = 1; n <= MILESTONES; n++) {
      String section = "followup.plan.milestone." + n;
      fields.add(
          FormField.optional("milestone" + n, FieldType.TEXT, "followup.plan.milestone.text")
              .atMost(500)
              .in(section));
      fields.add(
          FormField.optional("milestone" + n + "Due", FieldType.DATE, "followup.plan.milestone.due")
              .in(section));
    }
    return new FormSpec(fields);
  }

  private static FormField money(String name, long held) {
    return FormField.required(name, FieldType.MONEY, "followup.plan." + name)
        .holding(Long.toString(held))
        .in("followup.plan.section.money");
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Proposal proposal = proposals.get(item.proposalId());
    Resolution resolution = planning.resolution(item.proposalId());
    long granted = planning.granted(item.proposalId());
    LocalDate start = input.requiredDate("startsOn");
    LocalDate end = input.requiredDate("endsOn");
    checkTime(input, start, end);
    Rial own = input.requiredMoney("own");
    Rial other = input.requiredMoney("other");
    Rial total = input.requiredMoney("total");
    if (own != null && other != null && total != null && !funded(granted, own, other, total)) {
      input.reject("total", "followup.error.notFunded");
    }
    Rial first = input.requiredMoney("firstTranche");
    long cap = Math.min(granted, planning.cap(proposal));
    if (first != null && first.amount() > cap) {
      input.reject("firstTranche", "followup.error.tranche", cap);
    }
    List<Milestone> milestones = milestones(input, start, end);
    input.check();
    planning.plan(
        new Project(
            0,
            proposal.id(),
            proposal.councilId(),
            proposal.leadNgoId(),
            0, // The table counts it.
            resolution.number(),
            granted,
            own.amount(),
            other.amount(),
            total.amount(),
            start,
            end,
            0,
            0,
            Project.State.PLANNED),
        milestones,
        first.amount(),
        member);
  }

  private void checkTime(FormInput input, LocalDate start, LocalDate end) {
    if (start == null || end == null) {
      return;
    }
    long months = policies.today().number("project.maxMonths");
    if (end.isBefore(start)) {
      input.reject("endsOn", "followup.error.endBeforeStart");
    } else if (end.isAfter(start.plusMonths(months))) {
      input.reject("endsOn", "followup.error.tooLong", months);
    }
  }

  private static boolean funded(long granted, Rial own, Rial other, Rial total) {
    return java.math.BigInteger.valueOf(granted)
        .add(java.math.BigInteger.valueOf(own.amount()))
        .add(java.math.BigInteger.valueOf(other.amount()))
        .equals(java.math.BigInteger.valueOf(total.amount()));
  }

  private static List<Milestone> milestones(FormInput input, LocalDate start, LocalDate end) {
    List<Milestone> milestones = new ArrayList<>();
    for (int n = 1; n <= MILESTONES; n++) {
      String field = "milestone" + n;
      String due = field + "Due";
      if (!input.raw(field).isBlank() || !input.raw(due).isBlank()) {
        String text = input.requiredText(field, 500);
        LocalDate day = input.requiredDate(due);
        if (day != null
            && start != null
            && end != null
            && (day.isBefore(start) || day.isAfter(end))) {
          input.reject(due, "followup.error.outsideProject");
        }
        milestones.add(new Milestone(text, day));
      }
    }
    return milestones;
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    return Map.of(
        "proposal", proposal,
        "resolution", planning.resolution(item.proposalId()),
        "granted", planning.granted(item.proposalId()),
        "cap", planning.cap(proposal));
  }
}
