package org.hamafza.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.CalendarChange;
import org.hamafza.calendar.Holiday;
import org.hamafza.calendar.HolidayFile;
import org.hamafza.calendar.Shifts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.TableFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holidays as files: reading one without taking it over, taking it over, and writing one. */
@Controller
class HolidayFilesController {

  private static final int MOST_BYTES = 256 * 1024;

  private final DaysOff daysOff;
  private final CalendarPage page;

  HolidayFilesController(DaysOff daysOff, CalendarPage page) {
    this.daysOff = daysOff;
    this.page = page;
  }

  @GetMapping("/calendar/export/{year:1[34]\\d{2}}")
  ResponseEntity<byte[]> export(@PathVariable int year) {
    String csv = HolidayFile.write(daysOff.in(year));
    ContentDisposition disposition =
        ContentDisposition.attachment().filename("holidays-" + year + ".csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a file and shows what it would bring; nothing is changed. */
  @PostMapping("/calendar/import")
  String read(
      @RequestParam(required = false) MultipartFile file, HttpServletResponse response, Model model)
      throws IOException {
    daysOff.requireKeeper();
    try {
      return plan(TableFile.text(file, MOST_BYTES), null, model);
    } catch (InvalidInput invalid) {
      return refused(invalid.errors(), response, model);
    }
  }

  /** Takes over the good rows that the page before showed. */
  @PostMapping("/calendar/import/confirm")
  String take(
      @RequestParam(defaultValue = "") String rows,
      @RequestParam(defaultValue = "") String shifts,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    daysOff.requireKeeper();
    try {
      HolidayFile known = daysOff.read(rows);
      int moved = shiftsOf(known).total();
      if (moved > 0 && !shifts.equals(Integer.toString(moved))) {
        return plan(rows, HttpStatus.UNPROCESSABLE_ENTITY, model, response);
      }
      daysOff.take(rows);
      flash.addFlashAttribute("flash", "policy.calendar.done.IMPORT");
      return "redirect:/calendar?year=" + JalaliDate.yearOf(known.good().get(0).day());
    } catch (InvalidInput invalid) {
      return refused(invalid.errors(), response, model);
    }
  }

  private String plan(String csv, HttpStatus status, Model model, HttpServletResponse response) {
    response.setStatus(status.value());
    return plan(csv, status, model);
  }

  private String plan(String csv, HttpStatus again, Model model) {
    HolidayFile plan = daysOff.read(csv);
    model.addAttribute("plan", plan);
    model.addAttribute("rows", plan.toCsv());
    model.addAttribute("shifts", shiftsOf(plan));
    model.addAttribute("again", again != null);
    return "policy/calendar-import";
  }

  private Shifts shiftsOf(HolidayFile plan) {
    List<LocalDate> days = plan.good().stream().map(Holiday::day).toList();
    return days.isEmpty() ? Shifts.NONE : daysOff.preview(CalendarChange.adding(days));
  }

  private String refused(List<FieldError> errors, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page.year(page.thisYear(), model, new FormInput(Map.of()), errors);
  }
}
