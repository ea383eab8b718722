package org.hamafza.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hamafza.audit.Trace;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.CaseClocks;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of proposals, the page of one, and its submission. */
@Controller
class ProposalController {

  private static final int PAGE = 25;

  private final Proposals proposals;
  private final Drafts drafts;
  private final DraftSheets sheets;
  private final ProposalFiles files;
  private final SubmittedVersions versions;
  private final Withdrawals withdrawals;
  private final ProposalViews views;
  private final Preview preview;
  private final ScreeningReading findings;
  private final SynergyReading synergies;
  private final CallGate gate;
  private final CalledProposals called;
  private final TaskInbox inbox;
  private final CaseClocks clocks;
  private final Suspensions suspensions;
  private final Ngos ngos;
  private final ShownErrors shown;
  private final CaseLetters letters;
  private final Trace trace;
  private final CurrentMember currentMember;

  ProposalController(
      Proposals proposals,
      Drafts drafts,
      DraftSheets sheets,
      ProposalFiles files,
      SubmittedVersions versions,
      Withdrawals withdrawals,
      ProposalViews views,
      Preview preview,
      ScreeningReading findings,
      SynergyReading synergies,
      CallGate gate,
      CalledProposals called,
      TaskInbox inbox,
      CaseClocks clocks,
      Suspensions suspensions,
      Ngos ngos,
      ShownErrors shown,
      CaseLetters letters,
      Trace trace,
      CurrentMember currentMember) {
    this.proposals = proposals;
    this.drafts = drafts;
    this.sheets = sheets;
    this.files = files;
    this.versions = versions;
    this.withdrawals = withdrawals;
    this.views = views;
    this.preview = preview;
    this.findings = findings;
    this.synergies = synergies;
    this.gate = gate;
    this.called = called;
    this.inbox = inbox;
    this.clocks = clocks;
    this.suspensions = suspensions;
    this.ngos = ngos;
    this.shown = shown;
    this.letters = letters;
    this.trace = trace;
    this.currentMember = currentMember;
  }

  @GetMapping("/proposals")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String call,
      @RequestParam(required = false) Long before,
      Model model) {
    Member member = currentMember.get();
    ProposalFilter filter = new ProposalFilter(q, stateOf(state), idOf(call));
    List<Proposal> found =
        proposals.search(member, filter, before == null ? Long.MAX_VALUE : before, PAGE + 1);
    List<Proposal> page = found.stream().limit(PAGE).toList();
    model.addAttribute("proposals", page);
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("before", before);
    model.addAttribute("q", q);
    model.addAttribute("state", state);
    model.addAttribute("states", ProposalState.values());
    Set<Long> named = new TreeSet<>(member.ngos());
    page.forEach(proposal -> named.add(proposal.leadNgoId()));
    Map<Long, LocalText> names = ngos.names(named);
    model.addAttribute("names", names);
    model.addAttribute("call", call);
    CalledProposals.Listed listed = called.listed(member, page.stream().map(Proposal::id).toList());
    model.addAttribute("calls", listed.choices());
    model.addAttribute("called", listed.of());
    Map<Long, LocalText> writesFor = new TreeMap<>(names);
    writesFor.keySet().retainAll(member.ngos());
    model.addAttribute("writesFor", writesFor);
    return "proposals/list";
  }

  @GetMapping("/proposals/{id:\\d{1,18}}")
  String page(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    Proposal proposal = proposals.visibleTo(member, id);
    model.addAttribute("view", views.of(proposal));
    model.addAttribute("own", member.ngos().contains(proposal.leadNgoId()));
    model.addAttribute("files", files.of(member, id));
    model.addAttribute("withdrawable", withdrawals.isOpenTo(member, proposal));
    model.addAttribute(
        "campaign", proposal.number() != null && proposal.has(ProposalFlag.AWARENESS_CAMPAIGN));
    model.addAttribute("appealable", proposal.state().isAppealable());
    boolean versioned = versions.mayRead(member, proposal);
    model.addAttribute("versioned", versioned);
    // Who is asked about the case does not learn who else still has to answer.
    model.addAttribute(
        "work",
        inbox.openOn("proposal", id).stream()
            .filter(item -> versioned || isOwn(item, member))
            .toList());
    model.addAttribute("offer", synergies.offer(member, proposal).orElse(null));
    model.addAttribute("tookIn", synergies.tookIn(member, proposal));
    model.addAttribute("joined", synergies.partners(member, proposal));
    model.addAttribute("later", synergies.later(member, proposal));
    model.addAttribute("signs", member.signsFor(proposal.leadNgoId()));
    model.addAttribute("licence", suspensions.told(proposal).orElse(null));
    model.addAttribute("total", clocks.of("proposal", id).orElse(null));
    model.addAttribute(
        "traced", proposal.number() != null && trace.opens(proposal.number(), member));
    findings.shownTo(member, proposal).ifPresent(found -> model.addAttribute("findings", found));
    model.addAttribute("limits", findings.limits(proposal));
    model.addAttribute("letters", letters.of(member, proposal));
    return "proposals/page";
  }

  private static boolean isOwn(WorkItem item, Member member) {
    return Long.valueOf(member.personId()).equals(item.assigneeId())
        || item.agencyCode() != null
            && member.agencies(item.subject().councilId()).contains(item.agencyCode());
  }

  @GetMapping("/proposals/{id:\\d{1,18}}/check")
  String check(@PathVariable long id, Locale locale, Model model) {
    Member member = currentMember.get();
    Proposal draft = drafts.own(member, id);
    if (!draft.state().isOpenToApplicant()) {
      return "redirect:/proposals/" + id;
    }
    List<FieldError> missing = sheets.obstacles(draft);
    Proposal agreed = draft.with(drafts.agreed(draft));
    model.addAttribute("view", views.of(agreed));
    model.addAttribute("missing", obstacles(draft, missing, locale));
    model.addAttribute("findings", missing.isEmpty() ? preview.of(agreed) : List.of());
    model.addAttribute("limits", findings.limits(draft));
    model.addAttribute("beyond", shown.of(gate.limits(draft), locale));
    model.addAttribute("shut", gate.obstacle(draft).orElse(null));
    model.addAttribute("files", files.of(member, id));
    model.addAttribute("signs", member.signsFor(draft.leadNgoId()));
    return "proposals/check";
  }

  @PostMapping("/proposals/{id:\\d{1,18}}/submit")
  String submit(
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") String edition,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    int seen = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
    try {
      drafts.submit(member, id, seen);
    } catch (InvalidInput incomplete) {
      return "redirect:/proposals/" + id + "/check";
    }
    flash.addFlashAttribute("flash", "proposals.check.submitted");
    return "redirect:/proposals/" + id;
  }

  /** Something to put right: where, which field, and why. */
  record Obstacle(DraftSection section, String field, String label, String message) {}

  private List<Obstacle> obstacles(Proposal draft, List<FieldError> missing, Locale locale) {
    Map<String, String> messages = shown.of(missing, locale);
    return shown.labels(messages.keySet(), sheets.of(draft).fields(), locale).entrySet().stream()
        .map(
            field ->
                new Obstacle(
                    DraftSection.of(field.getKey()).orElseThrow(),
                    field.getKey(),
                    field.getValue(),
                    messages.get(field.getKey())))
        .toList();
  }

  private static Long idOf(String typed) {
    return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
  }

  private static ProposalState stateOf(String typed) {
    for (ProposalState state : ProposalState.values()) {
      if (state.name().equals(typed)) {
        return state;
      }
    }
    return null;
  }
}
