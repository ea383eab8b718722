package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An agency supports a proposal, sets a condition or objects. */
@Component
class AgencyOpinionForm implements TaskForm {

  private final OpinionTable opinions;
  private final ReviewSubmissions submissions;
  private final Proposals proposals;
  private final Agencies agencies;
  private final AskedReading reading;

  AgencyOpinionForm(
      OpinionTable opinions,
      ReviewSubmissions submissions,
      Proposals proposals,
      Agencies agencies,
      AskedReading reading) {
    this.opinions = opinions;
    this.submissions = submissions;
    this.proposals = proposals;
    this.agencies = agencies;
    this.reading = reading;
  }

  @Override
  public String formKey() {
    return "review/give-agency-opinion";
  }

  @Override
  public boolean keepsDrafts() {
    return true;
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return new FormSpec(StanceFields.fields());
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    StanceFields opinion = StanceFields.read(input);
    input.check();
    submissions.answer(opinions.get(item.rowId()), opinion.stance(), opinion.remark(), member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("agency", agencies.get(item.agencyCode()).name());
    model.put("asked", reading.of(proposals.get(item.proposalId()), opinions.get(item.rowId())));
    return model;
  }
}
