package org.hamafza.appeal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamafza.identity.Role;

/** What is decided within an appeal by one person, and who is asked for it in turn. */
enum Duty {
  CHECK(
      "CheckAppeal",
      CheckAppealForm.KEY,
      Role.SECRETARIAT_OFFICER,
      Role.SECOND_SIGNER,
      Role.SECRETARIAT_LEAD,
      Role.ACTING_CHAIR,
      Role.COUNCIL_CHAIR),
  REFUSE(
      "ConfirmRefusal",
      ConfirmRefusalForm.KEY,
      Role.SECRETARIAT_LEAD,
      Role.SECOND_SIGNER,
      Role.ACTING_CHAIR,
      Role.COUNCIL_CHAIR),
  APPOINT(
      "AppointPanel",
      AppointPanelForm.KEY,
      Role.SECRETARIAT_LEAD,
      Role.SECOND_SIGNER,
      Role.ACTING_CHAIR,
      Role.COUNCIL_CHAIR);

  private final String element;
  private final String formKey;
  private final List<Role> inTurn;

  Duty(String element, String formKey, Role... inTurn) {
    this.element = element;
    this.formKey = formKey;
    this.inTurn = List.of(inTurn);
  }

  /** The duty that is done with that form, if it is one. */
  static Optional<Duty> of(String formKey) {
    return Stream.of(values()).filter(each -> each.formKey.equals(formKey)).findFirst();
  }

  /** The duty that is that task of the model, if it is one. */
  static Optional<Duty> ofElement(String element) {
    return Stream.of(values()).filter(each -> each.element.equals(element)).findFirst();
  }

  String element() {
    return element;
  }

  /** Whose it is by the model. */
  Role own() {
    return inTurn.get(0);
  }

  /** Who is asked where all of those were involved, in this order. */
  List<Role> others() {
    return inTurn.subList(1, inTurn.size());
  }
}
