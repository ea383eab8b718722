package org.hamafza.followup;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The officer settles what had begun and was not ratified: the money, and how the work ended. */
@Component
class WindDownProjectForm implements TaskForm {

  private static final int ACCOUNT = 2000;

  private final WindDowns windDowns;
  private final Planning planning;
  private final Proposals proposals;

  WindDownProjectForm(WindDowns windDowns, Planning planning, Proposals proposals) {
    this.windDowns = windDowns;
    this.planning = planning;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/wind-down-project";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("spent", FieldType.MONEY, "followup.windDown.spent")
            .hint("followup.windDown.spent.hint"),
        FormField.required("repaid", FieldType.MONEY, "followup.windDown.repaid")
            .hint("followup.windDown.repaid.hint"),
        FormField.required("account", FieldType.LONG_TEXT, "followup.windDown.account")
            .hint("followup.windDown.account.hint")
            .atMost(ACCOUNT));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Rial granted = new Rial(planning.granted(item.proposalId()));
    Rial spent = money("spent", granted, input);
    Rial repaid = money("repaid", granted, input);
    String account = input.requiredParagraphs("account", ACCOUNT);
    input.check();
    windDowns.keep(
        item.proposalId(), new WindDowns.Account(spent.amount(), repaid.amount(), account), member);
  }

  private static Rial money(String field, Rial granted, FormInput input) {
    Rial typed = input.requiredMoney(field);
    if (typed != null && typed.amount() > granted.amount()) {
      input.reject(field, "followup.error.moreThanGranted", granted);
    }
    return typed;
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "resolution", planning.resolution(item.proposalId()),
        "granted", planning.granted(item.proposalId()));
  }
}
