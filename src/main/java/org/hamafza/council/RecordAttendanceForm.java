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

/** The secretary records who is there, seat by seat, and with that opens the session. */
@Component
class RecordAttendanceForm implements TaskForm {

  private static final List<String> ANSWERS =
      List.of(Standing.PRESENT.name(), Standing.EXCUSED.name(), Standing.ABSENT.name());

  private final Presence presence;
  private final SessionPages pages;

  RecordAttendanceForm(Presence presence, SessionPages pages) {
    this.presence = presence;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/record-attendance";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return new FormSpec(
        presence.heldSeats(work.rowId()).stream()
            .map(
                seat ->
                    FormField.required(field(seat), FieldType.RADIOS, "council.attendance.seat")
                        .labelled(seat.name())
                        .choices(
                            ANSWERS.stream()
                                .map(a -> Option.keyed(a, "council.standing." + a))
                                .toList()))
            .toList());
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    Map<RollSeat, Standing> standing = new LinkedHashMap<>();
    for (RollSeat seat : presence.heldSeats(work.rowId())) {
      String answer =
          input.require(
              field(seat),
              typed -> ANSWERS.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
      standing.put(seat, answer == null ? Standing.ABSENT : Standing.valueOf(answer));
    }
    input.check();
    presence.record(work.rowId(), standing);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofSession(work.rowId(), member);
  }

  private static String field(RollSeat seat) {
    return "seat." + seat.code();
  }
}
