package org.hamafza.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The officer proposes the six part scores; what is known already is filled in. */
@Component
class ProposeScoresForm implements TaskForm {

  private final Grading grading;
  private final Proposals proposals;

  ProposeScoresForm(Grading grading, Proposals proposals) {
    this.grading = grading;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/propose-scores";
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return !member.ngos().contains(grading.review(item.proposalId()).ngoId());
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Review review = grading.review(item.proposalId());
    List<FormField> fields = new ArrayList<>();
    fields.add(part("results", held(review, Scores::results, null)));
    fields.add(part("quality", held(review, Scores::quality, null)));
    int onTime = (int) Math.round(review.ownOnTimePercent());
    fields.add(part("timeliness", held(review, Scores::timeliness, onTime)));
    fields.add(part("integrity", held(review, Scores::integrity, null)));
    fields.add(part("synergy", held(review, Scores::synergy, null)));
    fields.add(part("learning", held(review, Scores::learning, null)));
    fields.add(
        FormField.optional("integrityBreach", FieldType.CHECKBOX, "followup.score.breach")
            .hint("followup.score.breach.hint")
            .holding(review.integrityBreach() ? "true" : null));
    fields.add(
        FormField.optional("remarks", FieldType.LONG_TEXT, "followup.score.remarks")
            .atMost(4000)
            .holding(review.remarks().isEmpty() ? null : review.remarks()));
    return new FormSpec(fields);
  }

  private static String held(Review review, Function<Scores, Integer> part, Integer known) {
    Integer value = review.scores() == null ? known : part.apply(review.scores());
    return value == null ? null : value.toString();
  }

  private static FormField part(String name, String held) {
    return FormField.required(name, FieldType.INTEGER, "followup.score." + name)
        .hint("followup.score." + name + ".hint")
        .in("followup.score.section")
        .holding(held);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    List<Integer> parts = new ArrayList<>();
    for (String name :
        List.of("results", "quality", "timeliness", "integrity", "synergy", "learning")) {
      parts.add(input.requiredInteger(name, 0, 100));
    }
    boolean breach = input.flag("integrityBreach");
    String remarks =
        breach ? input.requiredParagraphs("remarks", 4000) : input.paragraphs("remarks", 4000);
    input.check();
    Scores scores =
        new Scores(
            parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    grading.propose(item.proposalId(), scores, breach, remarks, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "review", grading.review(item.proposalId()));
  }
}
