package org.hamafza.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages in which an NGO writes its profile: the list of steps, each step, the check. */
@Controller
class ProfileController {

  private final Profiles profiles;
  private final ProfileFreezing freezing;
  private final ProfileParts parts;
  private final ProfileFiles files;
  private final ProfileViews views;
  private final StepPage stepPage;
  private final TaskInbox inbox;
  private final CurrentMember currentMember;

  ProfileController(
      Profiles profiles,
      ProfileFreezing freezing,
      ProfileParts parts,
      ProfileFiles files,
      ProfileViews views,
      StepPage stepPage,
      TaskInbox inbox,
      CurrentMember currentMember) {
    this.profiles = profiles;
    this.freezing = freezing;
    this.parts = parts;
    this.files = files;
    this.views = views;
    this.stepPage = stepPage;
    this.inbox = inbox;
    this.currentMember = currentMember;
  }

  @GetMapping("/profiles")
  String list(Model model) {
    List<Profile> own = profiles.of(currentMember.get());
    if (own.size() == 1) {
      return "redirect:/profiles/" + own.get(0).id();
    }
    model.addAttribute("profiles", own);
    return "registry/profiles";
  }

  @PostMapping("/ngos/{id:\\d{1,18}}/profile")
  String begin(@PathVariable long id) {
    return "redirect:/profiles/" + profiles.begin(currentMember.get(), id).id();
  }

  @GetMapping("/profiles/{id:\\d{1,18}}")
  String steps(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Profile profile = profiles.own(member, id);
    model.addAttribute("profile", profile);
    model.addAttribute("steps", ProfileStep.values());
    model.addAttribute("missing", parts.missing(profile.draft()));
    model.addAttribute("blank", parts.blank(profile.draft()));
    model.addAttribute("incomplete", !freezing.missing(profile).isEmpty());
    model.addAttribute("documentsMissing", isMissingDocuments(profile));
    model.addAttribute("run", profiles.lastCase(profile).orElse(null));
    model.addAttribute("request", profiles.request(profile).orElse(""));
    model.addAttribute("answer", answer(member, profile));
    return "registry/profile";
  }

  private boolean isMissingDocuments(Profile profile) {
    return freezing.missing(profile).stream().anyMatch(each -> each.field().equals("documents"));
  }

  // The piece of work by which a deficient profile is handed in again.
  private WorkItem answer(Member member, Profile profile) {
    return profiles
        .lastCase(profile)
        .filter(run -> profile.state() == ProfileState.DEFICIENT)
        .flatMap(
            run ->
                inbox.openOn(ProfileRefs.TYPE, run.id()).stream()
                    .filter(item -> item.formKey().equals("registry/complete-profile"))
                    .filter(
                        item -> item.assigneeId() == null || item.assigneeId() == member.personId())
                    .findFirst())
        .orElse(null);
  }

  @GetMapping("/profiles/{id:\\d{1,18}}/{step:[a-z]+}")
  String step(@PathVariable long id, @PathVariable String step, Model model) {
    Profile profile = profiles.own(currentMember.get(), id);
    ProfilePart part = part(step);
    if (!profile.state().isOpen()) {
      return "redirect:/profiles/" + id;
    }
    Map<String, List<String>> values = part.values(profile.draft());
    String seen = ProfileJson.fingerprint(profile.draft(), part.step());
    return stepPage.show(profile, part, seen, values, List.of(), model);
  }

  @PostMapping("/profiles/{id:\\d{1,18}}/{step:[a-z]+}")
  String save(
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String seen,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    Profile profile = profiles.own(member, id);
    ProfilePart part = part(step);
    Map<String, List<String>> raw = part.values(profile.draft());
    try {
      List<Map<String, List<String>>> rows = stepPage.typedRows(part, raw(request));
      if (stepPage.changesRows(part, action)) {
        return stepPage.withRows(profile, part, seen, rows, action, model);
      }
      raw = part.list() == null ? raw(request) : RowFields.values(part.list(), rows);
      FormInput in = new FormInput(raw);
      ProfileContent content = part.read(in, profile.draft(), rows.size());
      in.check();
      profiles.write(member, id, part.step(), seen, content);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return stepPage.show(profile, part, seen, raw, invalid.errors(), model);
    } catch (ProfileEditedMeanwhile meanwhile) {
      response.setStatus(HttpStatus.CONFLICT.value());
      String now = ProfileJson.fingerprint(profiles.own(member, id).draft(), part.step());
      FieldError error = new FieldError("", meanwhile.messageKey(), List.of());
      return stepPage.show(profile, part, now, raw, List.of(error), model);
    }
    flash.addFlashAttribute("flash", "registry.profile.saved");
    boolean goesOn = action.equals("next") && part.step().next().isPresent();
    return "redirect:/profiles/"
        + id
        + (goesOn ? "/" + part.step().next().orElseThrow().path() : "");
  }

  @GetMapping("/profiles/{id:\\d{1,18}}/check")
  String check(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Profile profile = profiles.own(member, id);
    if (!profile.state().isOpen()) {
      return "redirect:/profiles/" + id;
    }
    boolean complete = freezing.missing(profile).isEmpty();
    model.addAttribute("profile", profile);
    model.addAttribute("view", views.of(profile.draft()));
    model.addAttribute("files", files.of(member, id));
    model.addAttribute("missing", parts.missing(profile.draft()));
    model.addAttribute("documentsMissing", isMissingDocuments(profile));
    model.addAttribute("complete", complete);
    model.addAttribute("findings", stepPage.findings(profile, complete));
    model.addAttribute("seen", profiles.fingerprint(profile));
    model.addAttribute("answer", answer(member, profile));
    return "registry/profile-check";
  }

  @PostMapping("/profiles/{id:\\d{1,18}}/submit")
  String submit(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String seen,
      Locale locale,
      RedirectAttributes flash) {
    try {
      profiles.submit(currentMember.get(), id, seen);
    } catch (InvalidInput incomplete) {
      return "redirect:/profiles/" + id + "/check";
    }
    flash.addFlashAttribute("flash", "registry.profile.submitted");
    return "redirect:/profiles/" + id;
  }

  private ProfilePart part(String step) {
    return ProfileStep.ofPath(step).map(parts::of).orElseThrow(NotFound::new);
  }

  private static Map<String, List<String>> raw(HttpServletRequest request) {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, typed) -> raw.put(name, List.of(typed)));
    return raw;
  }
}
