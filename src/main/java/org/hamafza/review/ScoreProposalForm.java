package org.hamafza.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** A reviewer declares conflicts of interest and then scores by the rubric. */
@Component
class ScoreProposalForm implements TaskForm {

  private static final int COMMENT = 2000;

  private final SlotTable slots;
  private final RubricOfCase rubrics;
  private final ReviewerConflicts declarations;
  private final TiedReviewers tied;
  private final ReviewSubmissions submissions;
  private final Proposals proposals;
  private final ReviewTexts texts;
  private final ReviewedCase context;

  ScoreProposalForm(
      SlotTable slots,
      RubricOfCase rubrics,
      ReviewerConflicts declarations,
      TiedReviewers tied,
      ReviewSubmissions submissions,
      Proposals proposals,
      ReviewTexts texts,
      ReviewedCase context) {
    this.slots = slots;
    this.rubrics = rubrics;
    this.declarations = declarations;
    this.tied = tied;
    this.submissions = submissions;
    this.proposals = proposals;
    this.texts = texts;
    this.context = context;
  }

  @Override
  public String formKey() {
    return "review/score-proposal";
  }

  @Override
  public boolean keepsDrafts() {
    return true;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return slots.get(item.rowId()).reviewerId() == member.personId();
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Slot slot = slots.get(item.rowId());
    List<FormField> fields =
        new ArrayList<>(
            List.of(ConflictField.of(slot, declarations.known(slot)), ConflictField.reason()));
    for (Criterion criterion : rubrics.of(slot).criteria()) {
      fields.add(
          FormField.required(score(criterion), FieldType.RADIOS, "review.score.points")
              .labelled(texts.text("review.score.points", criterion.name(), criterion.weight()))
              .choices(anchors())
              .in("review.score.section"));
      fields.add(
          FormField.optional(comment(criterion), FieldType.LONG_TEXT, "review.score.comment")
              .labelled(texts.text("review.score.comment", criterion.name()))
              .hint("review.score.comment.hint")
              .atMost(COMMENT)
              .in("review.score.section"));
    }
    fields.add(
        FormField.required("remark", FieldType.LONG_TEXT, "review.remark")
            .hint("review.remark.hint")
            .atMost(COMMENT));
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Slot slot = slots.get(item.rowId());
    Optional<String> declined = ConflictField.declined(input);
    if (declined.isPresent()) {
      declarations.decline(slot, declined.get());
      return;
    }
    ConflictCode conflict = input.require(ConflictField.NAME, ConflictCode::parse);
    if (conflict != null) {
      declarations.requireWhatIsKnown(slot, conflict);
    }
    if (conflict != null && declarations.excludes(conflict)) {
      declarations.declare(slot, conflict);
      return;
    }
    Rubric rubric = rubrics.of(slot);
    Map<String, Integer> scores = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      Integer score = input.requiredInteger(score(criterion), Rubric.LOWEST, Rubric.HIGHEST);
      String text = input.paragraphs(comment(criterion), COMMENT);
      if (score != null && Rubric.needsComment(score) && text.isEmpty()) {
        input.reject(comment(criterion), "review.error.commentRequired");
      }
      scores.put(criterion.code(), score);
      comments.put(criterion.code(), text);
    }
    String remark = input.requiredParagraphs("remark", COMMENT);
    input.check();
    declarations.declare(slot, conflict);
    submissions.score(slot, conflict, new ScoreSheet(slot.id(), scores, comments), remark);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposals.get(item.proposalId())));
    Slot slot = slots.get(item.rowId());
    model.put("slot", slot);
    model.put("known", declarations.known(slot));
    model.put("barred", slot.conflictCode() != null && tied.excludes(slot));
    return model;
  }

  private static List<Option> anchors() {
    return IntStream.rangeClosed(Rubric.LOWEST, Rubric.HIGHEST)
        .mapToObj(n -> Option.keyed(Integer.toString(n), "review.anchor." + n))
        .toList();
  }

  private static String score(Criterion criterion) {
    return "score-" + criterion.code();
  }

  private static String comment(Criterion criterion) {
    return "comment-" + criterion.code();
  }
}
