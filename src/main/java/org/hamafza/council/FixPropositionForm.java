package org.hamafza.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.review.CoverSheet;
import org.hamafza.review.CoverSheets;
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

/** The secretary fixes what exactly is put to the vote. */
@Component
class FixPropositionForm implements TaskForm {

  private static final int LONGEST = 4000;

  private final MemberVotes votes;
  private final SessionRows sessions;
  private final AgendaRows items;
  private final Recusals recusals;
  private final CoverSheets sheets;
  private final HeardAppeals appeals;
  private final SessionPages pages;

  FixPropositionForm(
      MemberVotes votes,
      SessionRows sessions,
      AgendaRows items,
      Recusals recusals,
      CoverSheets sheets,
      HeardAppeals appeals,
      SessionPages pages) {
    this.votes = votes;
    this.sessions = sessions;
    this.items = items;
    this.recusals = recusals;
    this.sheets = sheets;
    this.appeals = appeals;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/fix-proposition";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    Optional<CoverSheet> sheet = sheet(item);
    LocalText draft = draft(item, sheet);
    List<FormField> fields = new ArrayList<>();
    fields.add(text("textFa", "council.proposition.textFa").holding(draft.fa()));
    fields.add(text("textEn", "council.proposition.textEn").holding(draft.en()));
    if (item.grants()) {
      fields.add(
          FormField.required("amountGranted", FieldType.MONEY, "council.proposition.amountPut")
              .holding(Long.toString(cap(item, sheet))));
    }
    if (!isRatification(item)) {
      fields.add(
          text("conditionsFa", "council.proposition.conditionsFa")
              .hint("council.proposition.conditions.hint"));
      fields.add(
          text("conditionsEn", "council.proposition.conditionsEn")
              .hint("council.proposition.conditions.hint"));
    }
    fields.add(
        FormField.optional("responsible", FieldType.TEXT, "council.proposition.responsible")
            .atMost(200));
    fields.add(FormField.optional("dueOn", FieldType.DATE, "council.proposition.dueOn"));
    if (!isCircular(item)) {
      fields.add(
          FormField.optional("ballotForm", FieldType.RADIOS, "council.ballotForm")
              .hint("council.ballotForm.hint")
              .choices(Option.of(BallotForm.class, "council.ballotForm"))
              .holding(BallotForm.ELECTRONIC.name()));
    }
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    AgendaItem item = items.get(work.rowId());
    LocalText text = input.localParagraphs("textFa", "textEn", LONGEST);
    if (text.isBlank() && input.errors().isEmpty()) {
      input.reject("textFa", "error.required");
    }
    Rial amount = item.grants() ? input.requiredMoney("amountGranted") : new Rial(item.requested());
    if (item.grants() && amount != null) {
      checkAmount(input, item, amount);
    }
    LocalText conditions =
        isRatification(item)
            ? new LocalText("", "")
            : input.localParagraphs("conditionsFa", "conditionsEn", LONGEST);
    String responsible = input.text("responsible", 200);
    var dueOn = input.date("dueOn");
    BallotForm form = isCircular(item) ? null : input.choice("ballotForm", BallotForm.class);
    input.check();
    votes.fix(
        item.id(),
        new MemberVotes.Proposition(
            text,
            amount.amount(),
            conditions,
            responsible,
            dueOn,
            form == null ? BallotForm.ELECTRONIC : form));
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    Map<String, Object> context = new LinkedHashMap<>(pages.ofItem(item.id(), member));
    context.put("cap", item.grants() ? cap(item, sheet(item)) : null);
    return context;
  }

  @Override
  public boolean permits(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    return !recusals.keeps(item, member.personId());
  }

  /** It is put to the vote as it was approved for now; anything else is an amendment. */
  private static boolean isRatification(AgendaItem item) {
    return item.kind() == ItemKind.RATIFICATION;
  }

  private boolean isCircular(AgendaItem item) {
    return sessions.get(item.sessionId()).type() == SessionType.CIRCULAR_CRISIS;
  }

  private Optional<CoverSheet> sheet(AgendaItem item) {
    return item.decidesCase() ? Optional.of(sheets.of(item.proposalId())) : Optional.empty();
  }

  private LocalText draft(AgendaItem item, Optional<CoverSheet> sheet) {
    if (item.isAppeal()) {
      return appeals
          .find(item.appealed().appealId())
          .map(HeardAppeals.Waiting::draft)
          .orElse(item.title());
    }
    return sheet.map(CoverSheet::draft).filter(text -> !text.isBlank()).orElse(item.title());
  }

  /** An appeal takes nothing away from what the first decision grants. */
  private void checkAmount(FormInput input, AgendaItem item, Rial amount) {
    Rial most = new Rial(cap(item, sheet(item)));
    Rial least = new Rial(item.appealed().leastGrant());
    if (amount.amount() > most.amount()) {
      input.reject("amountGranted", "council.error.aboveCap", most);
    } else if (amount.amount() < least.amount()) {
      input.reject("amountGranted", "council.error.lessThanBefore", least);
    }
  }

  /** Not more than asked for, nor than the NGO's grade allows. */
  private static long cap(AgendaItem item, Optional<CoverSheet> sheet) {
    if (item.isAppeal()) {
      return item.requested();
    }
    return Math.min(item.requested(), sheet.map(CoverSheet::maxGrant).orElse(0L));
  }

  private static FormField text(String name, String label) {
    return FormField.optional(name, FieldType.LONG_TEXT, label).atMost(LONGEST);
  }
}
