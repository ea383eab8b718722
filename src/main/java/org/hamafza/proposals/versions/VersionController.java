package org.hamafza.proposals.versions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalViews;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.SubmittedVersion;
import org.hamafza.proposals.SubmittedVersions;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows all submitted versions of a proposal, and what differs between two. */
@Controller
class VersionController {

  private final Proposals proposals;
  private final SubmittedVersions versions;
  private final ProposalViews views;
  private final Comparison comparison;
  private final People people;
  private final CurrentMember currentMember;

  VersionController(
      Proposals proposals,
      SubmittedVersions versions,
      ProposalViews views,
      Comparison comparison,
      People people,
      CurrentMember currentMember) {
    this.proposals = proposals;
    this.versions = versions;
    this.views = views;
    this.comparison = comparison;
    this.people = people;
    this.currentMember = currentMember;
  }

  /** What is no number of a version means the newest, and the one before the later one. */
  @GetMapping("/proposals/{id:\\d{1,18}}/versions")
  String compare(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    Member member = currentMember.get();
    List<SubmittedVersion> all = versions.of(member, id);
    Proposal proposal = proposals.visibleTo(member, id);
    int later = number(to, all.size(), all.size());
    int earlier = number(from, later > 1 ? later - 1 : all.size(), all.size());
    model.addAttribute("view", views.of(proposal));
    model.addAttribute("versions", all);
    model.addAttribute("names", names(all));
    model.addAttribute("from", earlier);
    model.addAttribute("to", later);
    model.addAttribute(
        "changes", comparison.between(proposal, all.get(earlier - 1), all.get(later - 1)));
    return "proposals/versions";
  }

  private static int number(String typed, int otherwise, int last) {
    int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    return number >= 1 && number <= last ? number : otherwise;
  }

  private Map<Long, LocalText> names(List<SubmittedVersion> all) {
    Map<Long, LocalText> names = new LinkedHashMap<>();
    all.stream()
        .map(SubmittedVersion::submittedBy)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .forEach(person -> names.put(person.id(), person.name()));
    return names;
  }
}
