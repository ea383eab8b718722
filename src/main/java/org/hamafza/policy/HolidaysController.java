package org.hamafza.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.Shifts;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * The office calendar: holidays by Jalali year, and the weekly days off by period. A change that
 * moves deadlines is made only after its maker has seen how many.
 */
@Controller
class HolidaysController {

  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1497;

  private final DaysOff daysOff;
  private final CalendarPage page;

  HolidaysController(DaysOff daysOff, CalendarPage page) {
    this.daysOff = daysOff;
    this.page = page;
  }

  @GetMapping("/calendar")
  String show(@RequestParam(defaultValue = "") String year, Model model) {
    FormInput asked = new FormInput(Map.of("year", List.of(year)));
    Integer readable = asked.integer("year", FIRST_YEAR, LAST_YEAR);
    return page.year(readable == null ? page.thisYear() : readable, model, asked, List.of());
  }

  @GetMapping("/calendar/holidays/{day:\\d{4}-\\d{2}-\\d{2}}")
  String one(@PathVariable String day, Model model) {
    daysOff.requireKeeper();
    FormInput input = new FormInput(Map.of("day", List.of(day)));
    LocalDate known = input.requiredDate("day");
    if (known == null) {
      throw new NotFound("no such day: " + day);
    }
    return page.holiday(daysOff.on(known), model, input, List.of());
  }

  /** What a change would do, and the form that makes it. */
  @GetMapping("/calendar/preview")
  String preview(
      @RequestParam(defaultValue = "") String act, HttpServletRequest request, Model model) {
    daysOff.requireKeeper();
    FormInput input = FormInput.of(request.getParameterMap());
    CalendarAct asked = input.requiredChoice("act", CalendarAct.class);
    try {
      input.check();
      Shifts shifts = daysOff.preview(asked.read(input, daysOff).change());
      return page.preview(asked, shifts, input, model);
    } catch (InvalidInput forged) {
      throw new NotFound("no change of the calendar: " + act);
    }
  }

  @PostMapping("/calendar/holidays")
  String add(HttpServletRequest in, HttpServletResponse out, Model m, RedirectAttributes flash) {
    return change(CalendarAct.ADD, in, out, m, flash);
  }

  @PostMapping("/calendar/holidays/move")
  String move(HttpServletRequest in, HttpServletResponse out, Model m, RedirectAttributes flash) {
    return change(CalendarAct.MOVE, in, out, m, flash);
  }

  @PostMapping("/calendar/holidays/remove")
  String remove(HttpServletRequest in, HttpServletResponse out, Model m, RedirectAttributes flash) {
    return change(CalendarAct.REMOVE, in, out, m, flash);
  }

  @PostMapping("/calendar/weekends")
  String weekly(HttpServletRequest in, HttpServletResponse out, Model m, RedirectAttributes flash) {
    return change(CalendarAct.WEEKEND, in, out, m, flash);
  }

  @PostMapping("/calendar/weekends/remove")
  String back(HttpServletRequest in, HttpServletResponse out, Model m, RedirectAttributes flash) {
    return change(CalendarAct.WEEKEND_BACK, in, out, m, flash);
  }

  @PostMapping("/calendar/imports/undo")
  String undo(HttpServletRequest in, HttpServletResponse out, Model m, RedirectAttributes flash) {
    return change(CalendarAct.UNDO, in, out, m, flash);
  }

  private String change(
      CalendarAct act,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    daysOff.requireKeeper();
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      CalendarAct.Asked asked = act.read(input, daysOff);
      int shifts = daysOff.preview(asked.change()).total();
      // Others may have opened or finished work since the preview; then it is shown again.
      if (shifts > 0 && !input.raw("shifts").equals(Integer.toString(shifts))) {
        return "redirect:" + previewOf(act, input);
      }
      asked.work().run();
      flash.addFlashAttribute("flash", act.doneKey());
      return "redirect:/calendar"
          + (asked.shown() == null ? "" : "?year=" + JalaliDate.yearOf(asked.shown()));
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return act == CalendarAct.MOVE
          ? page.movable(model, input, invalid.errors())
          : page.year(page.thisYear(), model, input, invalid.errors());
    }
  }

  private static String previewOf(CalendarAct act, FormInput input) {
    StringBuilder address = new StringBuilder("/calendar/preview?act=").append(act.name());
    for (String field : act.fields()) {
      for (String value : input.rawAll(field)) {
        address
            .append('&')
            .append(field)
            .append('=')
            .append(UriUtils.encode(value, StandardCharsets.UTF_8));
      }
    }
    return address.toString();
  }
}
