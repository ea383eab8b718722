package org.hamafza.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
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
    return FormSpec.of(
        FormField.required("code", FieldType.RADIOS, "council.conflict.code")
            .choices(
                codes(work).stream()
                    .map(code -> Option.keyed(code, "council.conflict." + code))
                    .toList()),
        FormField.optional("note", FieldType.LONG_TEXT, "council.conflict.note")
            .hint("council.conflict.note.hint")
            .atMost(2000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    List<String> codes = codes(work);
    String code =
        input.require(
            "code",
            typed -> codes.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    if (hints.mustSayThatItScored(declarations.get(work.rowId()), code)) {
      input.reject("code", "council.conflict.error.scored");
    }
    boolean explained = code != null && !code.equals(ConflictCode.NOTHING.code());
    String note =
        explained ? input.requiredParagraphs("note", 2000) : input.paragraphs("note", 2000);
    input.check();
    votes.declare(member, work.rowId(), code, note);
  }

  private List<String> codes(WorkItem work) {
    AgendaItem item = items.get(declarations.get(work.rowId()).itemId());
    return ConflictCode.declarable(item.kind()).stream().map(ConflictCode::code).toList();
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    ConflictDeclarations.Called called = declarations.get(work.rowId());
    Map<String, Object> context = new LinkedHashMap<>(pages.ofItem(called.itemId(), member));
    context.put("hints", hints.of(called, member));
    return context;
  }
}
