package org.hamafza.process.operator;

import java.util.List;
import java.util.Map;
import org.hamafza.documents.VirusScanner;
import org.hamafza.shared.FormInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's page: incidents, jobs, mails, nodes, versions, models. */
@Controller
class OperatorController {

  private static final int PAGE = 25;
  private static final int LAST = 1_000_000;

  private final Operations operations;
  private final Nodes nodes;
  private final Versions versions;
  private final DeployedModels models;
  private final VirusScanner scanner;

  OperatorController(
      Operations operations,
      Nodes nodes,
      Versions versions,
      DeployedModels models,
      VirusScanner scanner) {
    this.operations = operations;
    this.nodes = nodes;
    this.versions = versions;
    this.models = models;
    this.scanner = scanner;
  }

  @GetMapping("/operator")
  String show(@RequestParam(defaultValue = "") String from, Model model) {
    operations.requireOperator();
    FormInput asked = new FormInput(Map.of("from", List.of(from)));
    Integer place = asked.integer("from", 0, LAST);
    int first = place == null ? 0 : place;
    List<Operations.Trouble> found = operations.incidents(first, PAGE + 1);
    model.addAttribute("incidents", found.stream().limit(PAGE).toList());
    model.addAttribute("from", first);
    model.addAttribute("next", found.size() > PAGE ? first + PAGE : null);
    model.addAttribute("counts", operations.counts());
    model.addAttribute("nodes", nodes.seen());
    model.addAttribute("versions", versions.all());
    model.addAttribute("models", models.latest());
    model.addAttribute("scanner", scanner.state());
    return "process/operator";
  }

  @PostMapping("/operator/jobs/{id:[A-Za-z0-9-]{1,64}}/retry")
  String retry(@PathVariable String id, RedirectAttributes flash) {
    operations.retry(id);
    flash.addFlashAttribute("flash", "process.operator.retried");
    return "redirect:/operator";
  }
}
