package org.hamafza.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of one case as a page. */
@Controller
class TraceController {

  private final Trace trace;
  private final EntryView entryView;
  private final CurrentMember currentMember;

  TraceController(Trace trace, EntryView entryView, CurrentMember currentMember) {
    this.trace = trace;
    this.entryView = entryView;
    this.currentMember = currentMember;
  }

  @GetMapping("/cases/{number}")
  String page(@PathVariable String number, Locale locale, Model model) {
    Member reader = currentMember.get();
    Trace.Subject subject = trace.subject(number, reader);
    model.addAttribute("subject", subject);
    model.addAttribute(
        "entries",
        trace.entries(subject, reader).stream().map(e -> entryView.of(e, locale)).toList());
    return "audit/trace";
  }

  @GetMapping("/record")
  String search(
      @RequestParam(defaultValue = "") String number, Model model, HttpServletResponse response) {
    Member reader = currentMember.get();
    if (!reader.hasAnywhere(Role.AUDITOR)) {
      throw new NotFound();
    }
    model.addAttribute("number", number);
    if (number.isBlank()) {
      return "audit/search";
    }
    try {
      String typed = PersianText.asciiDigits(number).trim();
      return "redirect:/cases/" + trace.subject(typed, reader).number();
    } catch (NotFound none) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("unknown", true);
      return "audit/search";
    }
  }
}
