package org.hamafza.proposals.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
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

/** The form in which an officer writes a call before it is published. */
@Controller
class DraftCallController {

  private static final String COUNCIL = "council";

  private final CallDesk desk;
  private final CallFields form;
  private final CallFormPage page;
  private final Councils councils;
  private final CurrentMember currentMember;

  DraftCallController(
      CallDesk desk,
      CallFields form,
      CallFormPage page,
      Councils councils,
      CurrentMember currentMember) {
    this.desk = desk;
    this.form = form;
    this.page = page;
    this.councils = councils;
    this.currentMember = currentMember;
  }

  @GetMapping("/calls/new")
  String blank(Model model) {
    FormSpec spec = blank(currentMember.get());
    return page.show(CallFormPage.NEW, null, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/calls")
  String create(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    FormSpec spec = blank(member);
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      Long council = council(in, own(member));
      long id = desk.draft(member, council, form.read(in, null, false));
      flash.addFlashAttribute("flash", "proposals.calls.saved");
      return "redirect:/calls/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page.show(CallFormPage.NEW, null, spec, spec.typed(in), invalid.errors(), model);
    }
  }

  @GetMapping("/calls/{id:\\d{1,18}}/edit")
  String edit(@PathVariable long id, Model model) {
    Call call = desk.draft(currentMember.get(), id);
    FormSpec spec = new FormSpec(form.fields(call, false));
    return page.show(CallFormPage.EDIT, call, spec, spec.values(), List.of(), model);
  }

  @PostMapping("/calls/{id:\\d{1,18}}/edit")
  String save(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Call call = desk.draft(member, id);
    FormSpec spec = new FormSpec(form.fields(call, false));
    FormInput in = FormInput.of(request.getParameterMap());
    List<FieldError> errors;
    try {
      desk.rewrite(member, id, CallFormPage.edition(in), form.read(in, call, false));
      flash.addFlashAttribute("flash", "proposals.calls.saved");
      return "redirect:/calls/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      errors = invalid.errors();
    } catch (CallChangedMeanwhile meanwhile) {
      response.setStatus(HttpStatus.CONFLICT.value());
      errors = List.of(new FieldError("", meanwhile.messageKey(), List.of()));
    }
    return page.show(CallFormPage.EDIT, call, spec, spec.typed(in), errors, model);
  }

  /** Whoever is an officer of several councils says for which of them the call is. */
  private FormSpec blank(Member member) {
    List<Council> own = own(member);
    List<FormField> fields = new ArrayList<>();
    if (own.size() > 1) {
      fields.add(
          FormField.required(COUNCIL, FieldType.SELECT, "proposals.calls.field.council")
              .choices(own.stream().map(c -> Option.named(c.code(), c.name())).toList()));
    }
    fields.addAll(form.fields(null, false));
    return new FormSpec(fields);
  }

  private static Long council(FormInput in, List<Council> own) {
    if (own.size() == 1) {
      return own.get(0).id();
    }
    Map<String, Long> ids = own.stream().collect(Collectors.toMap(Council::code, Council::id));
    Long chosen = in.codes(COUNCIL, ids.keySet()).stream().findFirst().map(ids::get).orElse(null);
    if (chosen == null && !in.isRejected(COUNCIL)) {
      in.reject(COUNCIL, "error.required");
    }
    return chosen;
  }

  private List<Council> own(Member member) {
    List<Council> own =
        councils.all().stream()
            .filter(council -> member.has(Role.SECRETARIAT_OFFICER, council.id()))
            .toList();
    if (own.isEmpty()) {
      throw new NotFound();
    }
    return own;
  }
}
