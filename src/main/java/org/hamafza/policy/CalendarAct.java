package org.hamafza.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.CalendarChange;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;

/** What can be done to the calendar: its form, what it changes, and how it is carried out. */
enum CalendarAct {
  ADD("/calendar/holidays", "day", "nameFa", "nameEn", "kind") {
    @Override
    Asked read(FormInput input, DaysOff daysOff) {
      LocalDate day = input.requiredDate("day");
      LocalText name = input.requiredLocalText("nameFa", "nameEn", 200);
      HolidayKind kind = input.requiredChoice("kind", HolidayKind.class);
      input.check();
      return new Asked(
          CalendarChange.adding(List.of(day)), day, () -> daysOff.add(day, name, kind));
    }
  },
  MOVE("/calendar/holidays/move", "day", "to") {
    @Override
    Asked read(FormInput input, DaysOff daysOff) {
      LocalDate day = input.requiredDate("day");
      LocalDate to = input.requiredDate("to");
      input.check();
      daysOff.on(day);
      return new Asked(CalendarChange.moving(day, to), to, () -> daysOff.move(day, to));
    }
  },
  REMOVE("/calendar/holidays/remove", "day") {
    @Override
    Asked read(FormInput input, DaysOff daysOff) {
      LocalDate day = input.requiredDate("day");
      input.check();
      return new Asked(CalendarChange.removing(List.of(day)), day, () -> daysOff.remove(day));
    }
  },
  WEEKEND("/calendar/weekends", "validFrom", "offDays") {
    @Override
    Asked read(FormInput input, DaysOff daysOff) {
      LocalDate validFrom = input.requiredDate("validFrom");
      Set<DayOfWeek> days = input.choices("offDays", DayOfWeek.class);
      input.check();
      if (days.isEmpty() || days.size() == DayOfWeek.values().length) {
        throw new InvalidInput("offDays", "error.calendar.weekend");
      }
      return new Asked(
          CalendarChange.weekend(validFrom, days), null, () -> daysOff.setWeekly(validFrom, days));
    }
  },
  WEEKEND_BACK("/calendar/weekends/remove", "validFrom") {
    @Override
    Asked read(FormInput input, DaysOff daysOff) {
      LocalDate validFrom = input.requiredDate("validFrom");
      input.check();
      return new Asked(
          CalendarChange.withoutWeekend(validFrom), null, () -> daysOff.removeWeekly(validFrom));
    }
  },
  UNDO("/calendar/imports/undo", "id") {
    @Override
    Asked read(FormInput input, DaysOff daysOff) {
      Long id = input.requiredId("id");
      input.check();
      List<LocalDate> days = daysOff.imported(id);
      if (days.isEmpty()) {
        throw new NotFound("nothing left of import " + id);
      }
      return new Asked(CalendarChange.removing(days), days.get(0), () -> daysOff.undo(id));
    }
  };

  /**
   * What somebody asks for.
   *
   * @param shown a day of the year to show afterwards; null for this year
   */
  record Asked(CalendarChange change, LocalDate shown, Runnable work) {}

  private final String action;
  private final List<String> fields;

  CalendarAct(String action, String... fields) {
    this.action = action;
    this.fields = List.of(fields);
  }

  /**
   * Reads the form.
   *
   * @throws InvalidInput naming what cannot be accepted
   */
  abstract Asked read(FormInput input, DaysOff daysOff);

  /** Where its form is sent. */
  String action() {
    return action;
  }

  /** The names of its fields. */
  List<String> fields() {
    return fields;
  }

  /** What is said when it is done. */
  String doneKey() {
    return "policy.calendar.done." + name();
  }
}
