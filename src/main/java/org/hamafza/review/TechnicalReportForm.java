package org.hamafza.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The technical committee says what it found and where it stands. */
@Component
class TechnicalReportForm implements TaskForm {

  static final String KEY = "review/write-technical-report";

  private static final String FINDINGS = "findings";
  private static final int LONGEST = 8000;

  private final TechnicalReports reports;
  private final CoverSheets sheets;
  private final Proposals proposals;
  private final ReviewedCase context;
  private final AgencyLines agencies;

  TechnicalReportForm(
      TechnicalReports reports,
      CoverSheets sheets,
      Proposals proposals,
      ReviewedCase context,
      AgencyLines agencies) {
    this.reports = reports;
    this.sheets = sheets;
    this.proposals = proposals;
    this.context = context;
    this.agencies = agencies;
  }

  @Override
  public String formKey() {
    return KEY;
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.required(FINDINGS, FieldType.LONG_TEXT, "review.technical.findings")
            .hint("review.technical.findings.hint")
            .atMost(LONGEST));
    fields.addAll(StanceFields.fields());
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String findings = input.requiredParagraphs(FINDINGS, LONGEST);
    StanceFields opinion = StanceFields.read(input);
    input.check();
    reports.write(item.proposalId(), opinion.stance(), findings, opinion.remark(), member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Proposal proposal = proposals.get(item.proposalId());
    CoverSheet sheet = sheets.of(proposal.id());
    Map<String, Object> model = new LinkedHashMap<>(context.of(proposal));
    model.put("sheet", sheet);
    model.put("agencies", agencies.of(sheet.agencyOpinions()));
    return model;
  }

  /** Not who belongs to an NGO of the case. */
  @Override
  public boolean permits(WorkItem item, Member member) {
    return !proposals.get(item.proposalId()).isOfNgoOf(member);
  }
}
