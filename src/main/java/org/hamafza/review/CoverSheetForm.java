package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An officer sums a file up for the council and words the resolution. */
@Component
class CoverSheetForm implements TaskForm {

  private static final int LONG = 4000;
  private static final int REASON = 2000;

  private final CoverSheets sheets;
  private final Proposals proposals;
  private final ReviewTexts texts;
  private final ReviewedCase context;
  private final AgencyLines agencies;

  CoverSheetForm(
      CoverSheets sheets,
      Proposals proposals,
      ReviewTexts texts,
      ReviewedCase context,
      AgencyLines agencies) {
    this.sheets = sheets;
    this.proposals = proposals;
    this.texts = texts;
    this.context = context;
    this.agencies = agencies;
  }

  @Override
  public String formKey() {
    return "review/write-cover-sheet";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    CoverSheet sheet = sheets.of(item.proposalId());
    LocalText draft = draft(proposals.get(item.proposalId()), sheet);
    return FormSpec.of(
        FormField.required("summary", FieldType.LONG_TEXT, "review.sheet.summary")
            .hint("review.sheet.summary.hint")
            .atMost(LONG)
            .holding(sheet.summary()),
        FormField.required("risks", FieldType.LONG_TEXT, "review.sheet.risks")
            .atMost(LONG)
            .holding(sheet.risks()),
        FormField.required("advice", FieldType.RADIOS, "review.sheet.advice")
            .choices(Option.of(Advice.class, "review.advice"))
            .holding(sheet.recommendation().name()),
        FormField.optional("departure", FieldType.LONG_TEXT, "review.sheet.departure")
            .hint("review.sheet.departure.hint")
            .atMost(REASON),
        FormField.required("draftFa", FieldType.LONG_TEXT, "review.sheet.draftFa")
            .hint("review.sheet.draft.hint")
            .atMost(LONG)
            .holding(draft.fa()),
        FormField.required("draftEn", FieldType.LONG_TEXT, "review.sheet.draftEn")
            .atMost(LONG)
            .holding(draft.en()));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    CoverSheet sheet = sheets.of(item.proposalId());
    String summary = input.requiredParagraphs("summary", LONG);
    String risks = input.requiredParagraphs("risks", LONG);
    Advice advice = input.requiredChoice("advice", Advice.class);
    String departure = input.paragraphs("departure", REASON);
    LocalText draft =
        new LocalText(
            input.requiredParagraphs("draftFa", LONG), input.requiredParagraphs("draftEn", LONG));
    if (advice != null && advice != sheet.recommendation() && departure.isEmpty()) {
      input.reject("departure", "review.error.departureRequired");
    }
    input.check();
    sheets.write(
        item.proposalId(), new SheetText(summary, risks, advice, departure, draft), member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    CoverSheet sheet = sheets.of(item.proposalId());
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposals.get(item.proposalId())));
    model.put("sheet", sheet);
    model.put("agencies", agencies.of(sheet.agencyOpinions()));
    return model;
  }

  private LocalText draft(Proposal proposal, CoverSheet sheet) {
    return texts.text(
        "review.sheet.draft." + sheet.recommendation(),
        proposal.title(),
        proposal.number(),
        new Rial(sheet.maxGrant()));
  }
}
