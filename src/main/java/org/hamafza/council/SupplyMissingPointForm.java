package org.hamafza.council;

import java.time.Clock;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An officer says how the point that was missing has been supplied. */
@Component
class SupplyMissingPointForm implements TaskForm {

  private final SuppliedPoints points;
  private final ResolutionRows resolutions;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SupplyMissingPointForm(
      SuppliedPoints points,
      ResolutionRows resolutions,
      Proposals proposals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.points = points;
    this.resolutions = resolutions;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "council/supply-missing-point";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("point", FieldType.LONG_TEXT, "council.missing.point").atMost(4000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String point = input.requiredParagraphs("point", 4000);
    input.check();
    Resolution deferral = deferral(work);
    points.insert(work.proposalId(), deferral.id(), point, member.personId(), clock.instant());
    events.publishEvent(
        new VoteEvents.MissingPointSupplied(
            proposals.ref(work.proposalId()), deferral.number(), point));
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return Map.of("proposal", proposals.get(work.proposalId()), "resolution", deferral(work));
  }

  private Resolution deferral(WorkItem work) {
    return resolutions.latestOn(work.proposalId()).orElseThrow(NotFound::new);
  }
}
