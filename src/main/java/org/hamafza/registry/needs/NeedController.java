package org.hamafza.registry.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.registry.Need;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which everybody in a council reads its needs. */
@Controller
class NeedController {

  private static final int PAGE = 25;

  private final NeedRegister register;
  private final NeedHistory history;
  private final NeedNames names;
  private final Councils councils;
  private final ChoiceTexts choices;
  private final CurrentMember currentMember;

  NeedController(
      NeedRegister register,
      NeedHistory history,
      NeedNames names,
      Councils councils,
      ChoiceTexts choices,
      CurrentMember currentMember) {
    this.register = register;
    this.history = history;
    this.names = names;
    this.councils = councils;
    this.choices = choices;
    this.currentMember = currentMember;
  }

  @GetMapping("/needs")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(required = false) Long before,
      Model model) {
    Member member = currentMember.get();
    Map<String, LocalText> counties = names.counties();
    Map<String, LocalText> areas = names.areas();
    NeedFilter filter =
        new NeedFilter(
            q,
            counties.containsKey(county) ? county : "",
            areas.containsKey(area) ? area : "",
            statusOf(status));
    List<Need> found =
        register.search(member, filter, before == null ? Long.MAX_VALUE : before, PAGE + 1);
    List<Need> page = found.stream().limit(PAGE).toList();
    model.addAttribute("needs", page);
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("before", before);
    model.addAttribute("filter", filter);
    model.addAttribute("areaNames", areas);
    model.addAttribute("places", NeedNames.places(page, counties));
    model.addAttribute("countyChoices", choices.named(counties));
    model.addAttribute("areaChoices", choices.named(areas));
    model.addAttribute(
        "statusChoices",
        choices.keyed("registry.needs.status", Arrays.stream(Need.Status.values())));
    model.addAttribute("registers", registers(member));
    return "registry/needs/list";
  }

  @GetMapping("/needs/{id:\\d{1,18}}")
  String page(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Need need = register.visibleTo(member, id);
    model.addAttribute("need", need);
    model.addAttribute("area", names.areas().get(need.area()));
    model.addAttribute("places", NeedNames.places(List.of(need), names.counties()).get(id));
    model.addAttribute("lines", history.of(register.editions(need)));
    model.addAttribute("keeps", register.mayKeep(member, need.councilId()));
    return "registry/needs/need";
  }

  private List<Council> registers(Member member) {
    return councils.all().stream()
        .filter(council -> register.mayKeep(member, council.id()))
        .toList();
  }

  private static Need.Status statusOf(String typed) {
    return Arrays.stream(Need.Status.values())
        .filter(status -> status.name().equals(typed))
        .findFirst()
        .orElse(null);
  }
}
