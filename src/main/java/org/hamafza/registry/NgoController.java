package org.hamafza.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FormSpec;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the registry: the list of NGOs, one NGO, and the form that keeps it. */
@Controller
class NgoController {

  private static final int PAGE = 25;

  private final Ngos ngos;
  private final NgoForm form;
  private final NgoViews views;
  private final NgoPage page;
  private final Councils councils;
  private final CurrentMember currentMember;
  private final MessageSource messages;

  NgoController(
      Ngos ngos,
      NgoForm form,
      NgoViews views,
      NgoPage page,
      Councils councils,
      CurrentMember currentMember,
      MessageSource messages) {
    this.ngos = ngos;
    this.form = form;
    this.views = views;
    this.page = page;
    this.councils = councils;
    this.currentMember = currentMember;
    this.messages = messages;
  }

  @GetMapping("/ngos")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") long after,
      Model model) {
    Member member = currentMember.get();
    List<Ngo> found = ngos.search(member, q, after, PAGE + 1);
    List<Ngo> page = found.stream().limit(PAGE).toList();
    model.addAttribute("ngos", page);
    model.addAttribute(
        "merged",
        ngos.mergedInto(page.stream().map(Ngo::id).toList()).stream()
            .collect(Collectors.groupingBy(Ngo::survivorId)));
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("after", after);
    model.addAttribute("q", q);
    List<Council> all = councils.all();
    model.addAttribute("registers", registers(all, member));
    model.addAttribute(
        "reached", all.stream().filter(council -> ngos.reaches(member, council.id())).toList());
    return "registry/ngos";
  }

  @GetMapping("/ngos/{id:\\d{1,18}}")
  String page(
      @PathVariable long id,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long casesBefore,
      Model model) {
    Member member = currentMember.get();
    Ngo ngo = ngos.visibleTo(member, id);
    model.addAttribute("view", views.of(ngo));
    model.addAttribute("all", ngos.showsAll(member, ngo));
    model.addAttribute("keeps", ngos.mayRegister(member, ngo.councilId()) && !ngo.isMerged());
    page.addTo(model, member, ngo, casesBefore);
    return "registry/ngo";
  }

  @GetMapping("/ngos/new")
  String blank(@RequestParam long council, Model model) {
    Council of = registering(council);
    FormSpec spec = form.describe(null);
    return edit("/ngos?council=" + of.id(), null, spec, spec.values(), Map.of(), model);
  }

  @PostMapping("/ngos")
  String register(
      @RequestParam long council,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Council of = registering(council);
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      Ngo ngo = ngos.register(currentMember.get(), of.id(), form.read(in, null));
      return "redirect:/ngos/" + ngo.id();
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = form.describe(null);
      Map<String, List<String>> typed = spec.typed(in);
      return edit("/ngos?council=" + of.id(), null, spec, typed, shown(invalid, locale), model);
    }
  }

  @GetMapping("/ngos/{id:\\d{1,18}}/edit")
  String change(@PathVariable long id, Model model) {
    Ngo ngo = kept(id);
    FormSpec spec = spec(ngo);
    return edit("/ngos/" + id + "/edit", ngo, spec, spec.values(), Map.of(), model);
  }

  private FormSpec spec(Ngo ngo) {
    return ngos.isVerified(ngo.id())
        ? form.describeSanctions(ngo.details())
        : form.describe(ngo.details());
  }

  private NgoDetails read(FormInput in, Ngo ngo) {
    return ngos.isVerified(ngo.id())
        ? form.readSanctions(in, ngo.details())
        : form.read(in, ngo.details());
  }

  @PostMapping("/ngos/{id:\\d{1,18}}/edit")
  String change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String edition,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Ngo ngo = kept(id);
    FormInput in = FormInput.of(request.getParameterMap());
    try {
      int seen = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
      ngos.change(currentMember.get(), id, seen, read(in, ngo));
      return "redirect:/ngos/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      FormSpec spec = spec(ngo);
      Map<String, List<String>> typed = spec.typed(in);
      return edit("/ngos/" + id + "/edit", ngo, spec, typed, shown(invalid, locale), model);
    }
  }

  private Ngo kept(long id) {
    Member member = currentMember.get();
    Ngo ngo = ngos.visibleTo(member, id);
    if (!ngos.mayRegister(member, ngo.councilId())) {
      throw new NotFound();
    }
    if (ngo.isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
    return ngo;
  }

  private Council registering(long councilId) {
    return registers(councils.all(), currentMember.get()).stream()
        .filter(council -> council.id() == councilId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private List<Council> registers(List<Council> all, Member member) {
    return all.stream().filter(council -> ngos.mayRegister(member, council.id())).toList();
  }

  private static String edit(
      String action,
      Ngo ngo,
      FormSpec spec,
      Map<String, List<String>> values,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("action", action);
    model.addAttribute("ngo", ngo);
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("errors", errors);
    return "registry/edit";
  }

  private Map<String, String> shown(InvalidInput invalid, Locale locale) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (FieldError error : invalid.errors()) {
      shown.putIfAbsent(
          error.field(), messages.getMessage(error.messageKey(), error.args().toArray(), locale));
    }
    return shown;
  }
}
