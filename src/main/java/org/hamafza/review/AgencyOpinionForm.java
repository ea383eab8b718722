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
  private final ReviewedCase context;

  AgencyOpinionForm(
      OpinionTable opinions,
      ReviewSubmissions submissions,
      Proposals proposals,
      Agencies agencies,
      ReviewedCase context) {
    this.opinions = opinions;
    this.submissions = submissions;
    this.proposals = proposals;
    this.agencies = agencies;
    this.context = context;
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
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposals.get(item.proposalId())));
    model.put("agency", agencies.get(item.agencyCode()).name());
    return model;
  }
}
