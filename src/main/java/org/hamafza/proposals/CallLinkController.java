package org.hamafza.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.proposals.calls.Call;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an NGO says under which call its draft is. */
@Controller
class CallLinkController {

  private static final String FIELD = "call";
  private static final String NONE = "none";

  private final CallLinks links;
  private final CalledProposals called;
  private final CurrentMember currentMember;

  CallLinkController(CallLinks links, CalledProposals called, CurrentMember currentMember) {
    this.links = links;
    this.called = called;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/call")
  String ask(@PathVariable long id, Model model) {
    return page(id, List.of(), model);
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/call")
  String choose(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    List<String> offered = offered(member, id).stream().map(Option::value).toList();
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      String chosen =
          in.codes(FIELD, java.util.Set.copyOf(offered)).stream().findFirst().orElse(null);
      if (chosen == null && !in.isRejected(FIELD)) {
        in.reject(FIELD, "error.required");
      }
      in.check();
      links.choose(member, id, chosen.equals(NONE) ? null : Long.valueOf(chosen));
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(id, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "proposals.calls.link.done");
    return "redirect:/proposals/" + id;
  }

  private String page(long id, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    String held = called.callOf(id).map(call -> Long.toString(call.id())).orElse(NONE);
    model.addAttribute("proposal", links.changeable(member, id));
    model.addAttribute(
        "spec",
        FormSpec.of(
            FormField.required(FIELD, FieldType.RADIOS, "proposals.calls.link.field")
                .choices(offered(member, id))
                .holding(held)));
    model.addAttribute("faults", errors);
    return "proposals/call-link";
  }

  // Two calls may have one title.
  private static LocalText called(Call call) {
    String number = " (" + call.number() + ")";
    return new LocalText(call.title().fa() + number, call.title().en() + number);
  }

  private List<Option> offered(Member member, long id) {
    List<Option> options = new ArrayList<>();
    options.add(Option.keyed(NONE, "proposals.calls.link.none"));
    links
        .choices(member, id)
        .forEach(call -> options.add(Option.named(Long.toString(call.id()), called(call))));
    return options;
  }
}
