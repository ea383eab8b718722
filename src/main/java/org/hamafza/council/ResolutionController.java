package org.hamafza.council;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register of resolutions: its pages and its list over the API. */
@Controller
class ResolutionController {

  private static final Set<String> APPEALABLE =
      Set.of(
          "REJECTED",
          "APPROVED_PARTIAL",
          "APPROVED_CONDITIONAL",
          Announcements.RATIFICATION_REFUSED,
          Announcements.RATIFICATION_LAPSED);
  private static final int PAGE = 25;
  private static final int MOST = 100;

  /** A page of resolutions; {@code next} is the cursor of the following one, null on the last. */
  record Page(List<Resolution> resolutions, String next) {}

  private final Resolutions resolutions;
  private final Announcements announcements;
  private final SessionRows sessions;
  private final AgendaRows items;
  private final Proposals proposals;
  private final Policies policies;
  private final SessionTexts texts;
  private final CurrentMember currentMember;

  ResolutionController(
      Resolutions resolutions,
      Announcements announcements,
      SessionRows sessions,
      AgendaRows items,
      Proposals proposals,
      Policies policies,
      SessionTexts texts,
      CurrentMember currentMember) {
    this.resolutions = resolutions;
    this.announcements = announcements;
    this.sessions = sessions;
    this.items = items;
    this.proposals = proposals;
    this.policies = policies;
    this.texts = texts;
    this.currentMember = currentMember;
  }

  @GetMapping("/resolutions")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    Page page = page(q, before, PAGE);
    model.addAttribute("resolutions", page.resolutions());
    model.addAttribute("next", page.next());
    model.addAttribute("q", q);
    return "council/resolutions";
  }

  @GetMapping("/resolutions/{id:\\d{1,18}}")
  String show(@PathVariable long id, Locale locale, Model model) {
    Member member = currentMember.get();
    Resolution resolution = resolutions.visibleTo(member, id);
    model.addAttribute("resolution", resolution);
    model.addAttribute("heading", texts.title(resolution).in(locale));
    if (resolution.sessionId() != null) {
      AgendaItem item = items.get(resolution.itemId());
      model.addAttribute("meeting", sessions.get(resolution.sessionId()));
      model.addAttribute("vote", item.vote());
      model.addAttribute("voidReason", item.repetition().reason());
      model.addAttribute("relief", item.appealed().relief());
      model.addAttribute("appealId", item.appealed().appealId());
    }
    model.addAttribute("appealWindow", policies.today().term("appeal.window").amount());
    Proposal proposal =
        resolution.proposalId() == null ? null : proposals.get(resolution.proposalId());
    model.addAttribute("proposal", proposal);
    model.addAttribute(
        "mayAppeal",
        proposal != null && member.signsFor(proposal.leadNgoId()) && isAppealable(resolution));
    model.addAttribute("readable", proposal != null && proposals.mayRead(member, proposal));
    return "council/resolution";
  }

  @GetMapping("/api/v1/resolutions")
  @ResponseBody
  @Operation(summary = "Published resolutions of your councils, newest first")
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "25") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    if (!cursor.matches("[0-9]{0,18}")) {
      throw new InvalidInput("cursor", "error.choice");
    }
    return page(q, cursor, limit);
  }

  /** Only the last decision that its NGO was told of can be appealed. */
  private boolean isAppealable(Resolution resolution) {
    return announcements
        .on(resolution.proposalId())
        .filter(each -> each.resolution().id() == resolution.id())
        .filter(each -> APPEALABLE.contains(each.type()))
        .isPresent();
  }

  private Page page(String words, String cursor, int limit) {
    long before = cursor.matches("[0-9]{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
    List<Resolution> found = resolutions.search(currentMember.get(), words, before, limit + 1);
    return new Page(
        found.stream().limit(limit).toList(),
        found.size() > limit ? Long.toString(found.get(limit - 1).id()) : null);
  }
}
