package org.hamafza.clearance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.identity.CurrentMember;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the register of cleared contents. */
@Controller
class ContentRegisterController {

  private static final int PAGE = 25;

  /** The states of what was cleared once. */
  private static final List<ContentState> STATES =
      List.of(ContentState.APPROVED, ContentState.EXPIRED, ContentState.WITHDRAWN);

  private final ContentRegister register;
  private final Ngos ngos;
  private final CurrentMember currentMember;

  ContentRegisterController(ContentRegister register, Ngos ngos, CurrentMember currentMember) {
    this.register = register;
    this.ngos = ngos;
    this.currentMember = currentMember;
  }

  @GetMapping("/contents")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    ContentRegister.Filter filter =
        new ContentRegister.Filter(
            q,
            pick(state, ContentState.values()),
            pick(kind, ContentKind.values()),
            pick(language, ContentLanguage.values()));
    long place = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<ContentItem> found = register.search(currentMember.get(), filter, place, PAGE + 1);
    List<ContentItem> page = found.stream().limit(PAGE).toList();
    model.addAttribute("contents", page);
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("before", before.isEmpty() ? null : before);
    model.addAttribute("names", names(page));
    model.addAttribute("namesAuthorities", AuthorityNaming.isOpenTo(currentMember.get()));
    model.addAttribute("q", q);
    model.addAttribute("state", state);
    model.addAttribute("kind", kind);
    model.addAttribute("language", language);
    model.addAttribute(
        "states",
        STATES.stream().map(s -> Option.keyed(s.name(), "clearance.state." + s)).toList());
    model.addAttribute("kinds", Option.of(ContentKind.class, "clearance.kind"));
    model.addAttribute("languages", Option.of(ContentLanguage.class, "clearance.language"));
    return "clearance/register";
  }

  private Map<Long, LocalText> names(List<ContentItem> page) {
    return page.stream()
        .map(ContentItem::ngoId)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), id -> ngos.get(id).name()));
  }

  private static <E extends Enum<E>> E pick(String typed, E[] choices) {
    return Arrays.stream(choices).filter(c -> c.name().equals(typed)).findFirst().orElse(null);
  }
}
