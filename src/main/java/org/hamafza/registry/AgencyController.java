package org.hamafza.registry;

import org.hamafza.identity.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of agencies with the areas that concern them. */
@Controller
class AgencyController {

  private final Agencies agencies;
  private final AgencyCatalogue catalogue;
  private final Areas areas;
  private final CurrentMember currentMember;

  AgencyController(
      Agencies agencies, AgencyCatalogue catalogue, Areas areas, CurrentMember currentMember) {
    this.agencies = agencies;
    this.catalogue = catalogue;
    this.areas = areas;
    this.currentMember = currentMember;
  }

  @GetMapping("/agencies")
  String list(Model model) {
    model.addAttribute("keeps", catalogue.mayKeep(currentMember.get()));
    model.addAttribute("agencies", agencies.all());
    model.addAttribute("areas", areas.all());
    return "registry/agencies";
  }
}
