package org.hamafza.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a seat. */
@Controller
@RequestMapping("/councils/{councilId:\\d{1,18}}/seats")
class SeatsController {

  private final CouncilAdministration councils;
  private final ChoiceTexts choices;

  SeatsController(CouncilAdministration councils, ChoiceTexts choices) {
    this.councils = councils;
    this.choices = choices;
  }

  @GetMapping("/new")
  String blank(@PathVariable long councilId, Model model) {
    FormInput input = new FormInput(Map.of("voting", List.of("true")));
    return form(councilId, null, model, input, List.of());
  }

  @PostMapping("/new")
  String add(
      @PathVariable long councilId,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    councils.get(councilId);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      councils.addSeat(councilId, SeatEntry.added(input));
      return done(councilId, "identity.seats.added", flash);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(councilId, null, model, input, invalid.errors());
    }
  }

  @GetMapping("/{seatId:\\d{1,18}}")
  String edit(@PathVariable long councilId, @PathVariable long seatId, Model model) {
    Seat seat = councils.seat(councilId, seatId);
    return form(councilId, seat, model, SeatEntry.form(seat), List.of());
  }

  @PostMapping("/{seatId:\\d{1,18}}")
  String change(
      @PathVariable long councilId,
      @PathVariable long seatId,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Seat seat = councils.seat(councilId, seatId);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      councils.changeSeat(councilId, seatId, SeatEntry.changed(input, seat.code()));
      return done(councilId, "identity.seats.changed", flash);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(councilId, seat, model, input, invalid.errors());
    }
  }

  @PostMapping("/{seatId:\\d{1,18}}/remove")
  String remove(@PathVariable long councilId, @PathVariable long seatId, RedirectAttributes flash) {
    councils.removeSeat(councilId, seatId);
    return done(councilId, "identity.seats.removed", flash);
  }

  private static String done(long councilId, String message, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", message);
    return "redirect:/councils/" + councilId;
  }

  private String form(
      long councilId, Seat seat, Model model, FormInput input, List<FieldError> errors) {
    Map<Long, LocalText> others = new LinkedHashMap<>();
    councils.seats(councilId).stream()
        .filter(other -> seat == null || other.id() != seat.id())
        .filter(other -> other.alternateOf() == null)
        .forEach(other -> others.put(other.id(), other.name()));
    model.addAttribute("council", councils.get(councilId));
    model.addAttribute("seat", seat);
    model.addAttribute("removable", seat != null && !councils.used(councilId, seat.id()));
    model.addAttribute("others", choices.named(others));
    model.addAttribute("agencies", choices.named(councils.agencies()));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "identity/seat-form";
  }
}
