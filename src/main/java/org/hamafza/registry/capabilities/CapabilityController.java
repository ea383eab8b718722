package org.hamafza.registry.capabilities;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hamafza.identity.CurrentMember;
import org.hamafza.registry.capabilities.CapabilityMap.Mark;
import org.hamafza.registry.capabilities.CapabilityTable.Provider;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.LocalText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of capabilities as picture, table and file, and the NGOs behind each of its cells. */
@Controller
class CapabilityController {

  private static final int PAGE = 25;

  private final CapabilityMaps maps;
  private final CapabilityFile file;
  private final ChoiceTexts choices;
  private final CurrentMember currentMember;

  CapabilityController(
      CapabilityMaps maps, CapabilityFile file, ChoiceTexts choices, CurrentMember currentMember) {
    this.maps = maps;
    this.file = file;
    this.choices = choices;
    this.currentMember = currentMember;
  }

  @GetMapping("/capabilities")
  String map(@RequestParam(defaultValue = "") String area, Locale locale, Model model) {
    CapabilityMaps.Drawn drawn = maps.draw(currentMember.get(), area);
    CapabilityMap map = drawn.map();
    model.addAttribute("map", map);
    model.addAttribute("picture", HeatPicture.of(map, LocalText.isPersian(locale)));
    model.addAttribute("offered", map.count(Mark.OFFERED));
    model.addAttribute("wanted", map.count(Mark.WANTED));
    model.addAttribute("gaps", map.gaps());
    model.addAttribute("nowhere", map.nowhere());
    model.addAttribute("area", drawn.area());
    model.addAttribute("areaChoices", choices.named(drawn.catalogue().areas()));
    return "registry/capabilities/map";
  }

  @GetMapping("/capabilities/export")
  ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String area, Locale locale) {
    CapabilityMap map = maps.draw(currentMember.get(), area).map();
    ContentDisposition disposition =
        ContentDisposition.attachment().filename("capabilities.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(file.write(map, locale).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/capabilities/{county:[A-Z]+}/{capability:[A-Z_]+}")
  String cell(
      @PathVariable String county,
      @PathVariable String capability,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "0") long after,
      Model model) {
    CapabilityMaps.Opened opened =
        maps.open(currentMember.get(), county, capability, area, after, PAGE + 1);
    List<Provider> page = opened.providers().stream().limit(PAGE).toList();
    model.addAttribute("county", county);
    model.addAttribute("countyName", opened.catalogue().counties().get(county));
    model.addAttribute("capability", opened.catalogue().capability(capability).orElseThrow());
    model.addAttribute("area", opened.area());
    model.addAttribute("areaName", opened.catalogue().areas().get(opened.area()));
    model.addAttribute("providers", page);
    model.addAttribute("next", opened.providers().size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("after", after);
    model.addAttribute("needs", opened.needs());
    return "registry/capabilities/cell";
  }
}
