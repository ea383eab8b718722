package org.hamafza.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office calendar: holidays by Jalali year, and the weekly days off by period. */
@Controller
class HolidaysController {

  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1497;
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

  HolidaysController(DaysOff daysOff, WorkingCalendar calendar, Clock clock, ChoiceTexts choices) {
    this.daysOff = daysOff;
    this.calendar = calendar;
    this.clock = clock;
    this.choices = choices;
  }

  @GetMapping("/calendar")
  String show(@RequestParam(defaultValue = "") String year, Model model) {
    FormInput asked = new FormInput(Map.of("year", List.of(year)));
    Integer readable = asked.integer("year", FIRST_YEAR, LAST_YEAR);
    return page(readable == null ? thisYear() : readable, model, asked, List.of());
  }

  @PostMapping("/calendar/holidays")
  String add(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    daysOff.requireKeeper();
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      LocalDate day = input.requiredDate("day");
      LocalText name = input.requiredLocalText("nameFa", "nameEn", 200);
      HolidayKind kind = input.requiredChoice("kind", HolidayKind.class);
      input.check();
      daysOff.add(day, name, kind);
      flash.addFlashAttribute("flash", "policy.calendar.added");
      return back(day);
    } catch (InvalidInput invalid) {
      return refused(response, model, input, invalid);
    }
  }

  @PostMapping("/calendar/holidays/remove")
  String remove(HttpServletRequest request, RedirectAttributes flash) {
    daysOff.requireKeeper();
    FormInput input = FormInput.of(request.getParameterMap());
    LocalDate day = input.requiredDate("day");
    input.check();
    daysOff.remove(day);
    flash.addFlashAttribute("flash", "policy.calendar.removed");
    return back(day);
  }

  @PostMapping("/calendar/weekends")
  String setWeekly(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    daysOff.requireKeeper();
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      LocalDate validFrom = input.requiredDate("validFrom");
      Set<DayOfWeek> days = input.choices("offDays", DayOfWeek.class);
      input.check();
      daysOff.setWeekly(validFrom, days);
      flash.addFlashAttribute("flash", "policy.calendar.weekendSet");
      return "redirect:/calendar";
    } catch (InvalidInput invalid) {
      return refused(response, model, input, invalid);
    }
  }

  private String refused(
      HttpServletResponse response, Model model, FormInput input, InvalidInput invalid) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page(thisYear(), model, input, invalid.errors());
  }

  private String page(int year, Model model, FormInput input, List<FieldError> errors) {
    model.addAttribute("year", year);
    model.addAttribute("holidays", daysOff.in(year));
    model.addAttribute("weekends", daysOff.weekly().descendingMap());
    model.addAttribute("week", WEEK);
    model.addAttribute(
        "kinds", choices.keyed("calendar.holidayKind", Stream.of(HolidayKind.values())));
    model.addAttribute("weekdays", choices.keyed("policy.weekday", WEEK.stream()));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "policy/calendar";
  }

  private int thisYear() {
    return JalaliDate.yearOf(calendar.today(clock));
  }

  private static String back(LocalDate day) {
    return "redirect:/calendar?year=" + JalaliDate.yearOf(day);
  }
}
