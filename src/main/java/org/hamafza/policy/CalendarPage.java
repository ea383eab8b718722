package org.hamafza.policy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.calendar.Holiday;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.Shifts;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the pages of the office calendar. */
@Component
class CalendarPage {

  // The Iranian week begins on Saturday.
  private static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.SATURDAY,
          DayOfWeek.SUNDAY,
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private final DaysOff daysOff;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ChoiceTexts choices;

  CalendarPage(DaysOff daysOff, WorkingCalendar calendar, Clock clock, ChoiceTexts choices) {
    this.daysOff = daysOff;
    this.calendar = calendar;
    this.clock = clock;
    this.choices = choices;
  }

  int thisYear() {
    return JalaliDate.yearOf(calendar.today(clock));
  }

  String year(int year, Model model, FormInput input, List<FieldError> errors) {
    model.addAttribute("year", year);
    model.addAttribute("holidays", daysOff.in(year));
    var weekends = daysOff.weekly();
    model.addAttribute("weekends", weekends.descendingMap());
    model.addAttribute("firstRule", weekends.isEmpty() ? null : weekends.firstKey());
    model.addAttribute("week", WEEK);
    model.addAttribute("imports", daysOff.imports());
    model.addAttribute(
        "kinds", choices.keyed("calendar.holidayKind", Stream.of(HolidayKind.values())));
    model.addAttribute("weekdays", choices.keyed("policy.weekday", WEEK.stream()));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "policy/calendar";
  }

  String holiday(Holiday holiday, Model model, FormInput input, List<FieldError> errors) {
    model.addAttribute("holiday", holiday);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "policy/holiday";
  }

  /** The holiday's own page if it can be told which it is, otherwise the year's. */
  String movable(Model model, FormInput input, List<FieldError> errors) {
    LocalDate day = new FormInput(Map.of("day", List.of(input.raw("day")))).date("day");
    if (day == null) {
      return year(thisYear(), model, input, errors);
    }
    return holiday(daysOff.on(day), model, input, errors);
  }

  String preview(CalendarAct act, Shifts shifts, FormInput input, Model model) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    act.fields().forEach(field -> fields.put(field, input.rawAll(field)));
    model.addAttribute("act", act.name());
    model.addAttribute("action", act.action());
    model.addAttribute("fields", fields);
    model.addAttribute("shifts", shifts);
    model.addAttribute("days", days(act, input));
    return "policy/calendar-preview";
  }

  private List<LocalDate> days(CalendarAct act, FormInput input) throws InvalidInput {
    return act.fields().stream()
        .filter(field -> List.of("day", "to", "validFrom").contains(field))
        .map(input::date)
        .toList();
  }
}
