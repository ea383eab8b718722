package org.hamafza.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.policy.PaperNumbering.Series;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a council's paper numbering is continued. */
@Controller
class NumberingController {

  private static final int FIRST_YEAR = 1380;
  private static final int LAST_YEAR = 1498;
  private static final int MOST = 9998;

  private final PaperNumbering numbering;
  private final ChoiceTexts choices;

  NumberingController(PaperNumbering numbering, ChoiceTexts choices) {
    this.numbering = numbering;
    this.choices = choices;
  }

  @GetMapping("/councils/{id:\\d{1,18}}/numbering")
  String show(@PathVariable long id, Model model) {
    return page(id, model, new FormInput(Map.of()), List.of());
  }

  @PostMapping("/councils/{id:\\d{1,18}}/numbering")
  String proceed(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    numbering.council(id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Series series = input.requiredChoice("series", Series.class);
      Integer year = input.requiredInteger("year", FIRST_YEAR, LAST_YEAR);
      Integer last = input.requiredInteger("last", 0, MOST);
      input.check();
      numbering.continueAfter(id, series, year, last);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, model, input, invalid.errors());
    }
    flash.addFlashAttribute("flash", "policy.numbering.continued");
    return "redirect:/councils/" + id + "/numbering";
  }

  private String page(long id, Model model, FormInput input, List<FieldError> errors) {
    Map<String, List<Numbers.Last>> given = new LinkedHashMap<>();
    Stream.of(Series.values())
        .forEach(series -> given.put(series.name(), numbering.last(id, series)));
    model.addAttribute("council", numbering.council(id));
    model.addAttribute("given", given);
    model.addAttribute(
        "series", choices.keyed("policy.numbering.series", Stream.of(Series.values())));
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "policy/numbering";
  }
}
