package org.hamafza.council;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.review.ConflictCode;
import org.hamafza.review.KnownConflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** A member says whether there is a conflict of interest about the called item. */
@Component
class DeclareConflictForm implements TaskForm {

  private final MemberVotes votes;
  private final ConflictDeclarations declarations;
  private final ConflictHints hints;
  private final AgendaRows items;
  private final SessionPages pages;

  DeclareConflictForm(
      MemberVotes votes,
      ConflictDeclarations declarations,
      ConflictHints hints,
      AgendaRows items,
      SessionPages pages) {
    this.votes = votes;
    this.declarations = declarations;
    this.hints = hints;
    this.items = items;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/declare-conflict";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    List<KnownConflict> known = hints.of(declarations.get(work.rowId()));
    return FormSpec.of(
        FormField.required(ConflictHints.FIELD, FieldType.RADIOS, "council.conflict.code")
            .choices(
                codes(work).stream()
                    .map(code -> Option.keyed(code, "council.conflict." + code))
                    .toList())
            .holding(known.isEmpty() ? null : known.get(0).code().code()),
        FormField.optional("note", FieldType.LONG_TEXT, "council.conflict.note")
            .hint("council.conflict.note.hint")
            .atMost(2000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    List<String> codes = codes(work);
    String code =
        input.require(
            ConflictHints.FIELD,
            typed -> codes.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    List<KnownConflict> known = hints.of(declarations.get(work.rowId()));
    if (code != null) {
      KnownConflict.passedOver(known, ConflictCode.parse(code).get())
          .ifPresent(
              stronger ->
                  input.reject(ConflictHints.FIELD, stronger.errorKey(), stronger.ground()));
    }
    // What is known already needs no explanation.
    boolean explained =
        code != null
            && !code.equals(ConflictCode.NOTHING.code())
            && known.stream().noneMatch(each -> each.code().code().equals(code));
    String note =
        explained ? input.requiredParagraphs("note", 2000) : input.paragraphs("note", 2000);
    input.check();
    votes.declare(member, work.rowId(), code, note);
  }

  private List<String> codes(WorkItem work) {
    AgendaItem item = items.get(declarations.get(work.rowId()).itemId());
    return Arrays.stream(ConflictCode.values())
        .filter(each -> item.kind() == ItemKind.APPEAL || each != ConflictCode.SCORED_SAME_FILE)
        .map(ConflictCode::code)
        .toList();
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    ConflictDeclarations.Called called = declarations.get(work.rowId());
    Map<String, Object> context = new LinkedHashMap<>(pages.ofItem(called.itemId(), member));
    context.put("known", hints.of(called));
    return context;
  }
}
