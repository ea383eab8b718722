package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** Puts what was approved for now on the next agenda: nobody chooses it, and it comes first. */
@Component
class Ratifications {

  /** An item with its place; 0 is before all others. */
  record Placed(int place, PlannedItem item) {}

  private static final int LAST_PLACE = 99;
  private static final int TITLE = 300;

  private final SessionRows sessions;
  private final AgendaRows items;
  private final ProvisionalRows approvals;
  private final Proposals proposals;
  private final SessionTexts texts;

  Ratifications(
      SessionRows sessions,
      AgendaRows items,
      ProvisionalRows approvals,
      Proposals proposals,
      SessionTexts texts) {
    this.sessions = sessions;
    this.items = items;
    this.approvals = approvals;
    this.proposals = proposals;
    this.texts = texts;
  }

  /** A field for the place of each. */
  List<FormField> fields(long sessionId) {
    return due(sessionId).stream()
        .map(
            approval ->
                FormField.optional(field(approval), FieldType.INTEGER, "council.agenda.order")
                    .labelled(title(approval))
                    .in("council.agenda.ratifications"))
        .toList();
  }

  List<Placed> read(long sessionId, FormInput input) {
    return due(sessionId).stream()
        .map(
            approval -> {
              Integer place = input.integer(field(approval), 1, LAST_PLACE);
              return new Placed(place == null ? 0 : place, item(approval));
            })
        .toList();
  }

  private List<Provisional> due(long sessionId) {
    Session session = sessions.get(sessionId);
    if (session.type() == SessionType.APPEAL) {
      return List.of(); // Such a session hears appeals and nothing else about cases.
    }
    return approvals.waiting(session.councilId()).stream()
        .filter(approval -> !items.isOnOtherAgenda(approval.proposalId(), sessionId))
        .toList();
  }

  private PlannedItem item(Provisional approval) {
    long approved = items.get(approval.itemId()).amountGranted();
    return PlannedItem.ratification(approval.proposalId(), title(approval), approved);
  }

  private LocalText title(Provisional approval) {
    LocalText title = proposals.get(approval.proposalId()).title();
    LocalText whole = texts.ratification(approval.number(), title);
    return new LocalText(cut(whole.fa()), cut(whole.en()));
  }

  private static String field(Provisional approval) {
    return "ratify." + approval.proposalId();
  }

  private static String cut(String text) {
    return text.length() <= TITLE ? text : text.substring(0, TITLE);
  }
}
