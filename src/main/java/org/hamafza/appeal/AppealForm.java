package org.hamafza.appeal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.springframework.stereotype.Component;

/** The form with which an NGO appeals. */
@Component
class AppealForm {

  private static final int GROUND = 8000;
  private static final int HINDRANCE = 4000;

  private final Filing filing;
  private final AppealedDecisions decisions;
  private final AppealWindow window;
  private final Clock clock;

  AppealForm(Filing filing, AppealedDecisions decisions, AppealWindow window, Clock clock) {
    this.filing = filing;
    this.decisions = decisions;
    this.window = window;
    this.clock = clock;
  }

  /** What hindered the NGO is asked once the time is over. */
  FormSpec describe(Proposal proposal) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.optional("ground", FieldType.LONG_TEXT, "appeal.ground")
            .hint("appeal.ground.hint")
            .atMost(GROUND));
    if (isLate(proposal)) {
      fields.add(
          FormField.optional("hindrance", FieldType.LONG_TEXT, "appeal.hindrance")
              .hint("appeal.hindrance.hint")
              .atMost(HINDRANCE));
    }
    return new FormSpec(fields);
  }

  long submit(Member member, Proposal proposal, FormInput input) {
    String ground = input.paragraphs("ground", GROUND);
    String hindrance = isLate(proposal) ? input.paragraphs("hindrance", HINDRANCE) : "";
    input.check();
    return filing.file(member, proposal.id(), ground, hindrance);
  }

  boolean isLate(Proposal proposal) {
    return decisions.of(proposal).filter(each -> window.isOver(each, clock.instant())).isPresent();
  }
}
