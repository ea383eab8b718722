package org.hamafza.proposals.calls;

import java.util.List;
import org.hamafza.audit.Trace;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of calls for proposals, and the page of one. */
@Controller
class CallController {

  private static final int PAGE = 25;

  private final Calls calls;
  private final CallPages pages;
  private final Trace trace;
  private final CurrentMember currentMember;

  CallController(Calls calls, CallPages pages, Trace trace, CurrentMember currentMember) {
    this.calls = calls;
    this.pages = pages;
    this.trace = trace;
    this.currentMember = currentMember;
  }

  @GetMapping("/calls")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    Member member = currentMember.get();
    boolean further = before.matches("[1-9][0-9]{0,17}");
    long beforeId = further ? Long.parseLong(before) : Long.MAX_VALUE;
    List<Call> found = calls.search(member, new CallFilter(q, stateOf(state)), beforeId, PAGE + 1);
    List<Call> page = found.stream().limit(PAGE).toList();
    model.addAttribute(
        "calls", page.stream().map(call -> new Line(call, calls.stateOf(call))).toList());
    model.addAttribute("submitted", pages.submitted(member, page));
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("further", further);
    model.addAttribute("q", q);
    model.addAttribute("state", state);
    model.addAttribute("states", CallState.values());
    model.addAttribute("writes", CallPages.mayWrite(member));
    return "proposals/calls";
  }

  /** A call and where it stands today. */
  record Line(Call call, CallState state) {}

  @GetMapping("/calls/{id:\\d{1,18}}")
  String page(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    CallView view = pages.view(member, id);
    Call call = view.call();
    boolean lead = member.has(Role.SECRETARIAT_LEAD, call.councilId());
    boolean officer = member.has(Role.SECRETARIAT_OFFICER, call.councilId());
    boolean closed = view.state() == CallState.CLOSED;
    boolean relied = view.submitted() != null && view.submitted() > 0;
    boolean over = view.state() == CallState.WITHDRAWN;
    model.addAttribute("view", view);
    model.addAttribute("beginners", pages.beginners(member, call));
    model.addAttribute("allowedUntil", pages.ownLastDay(member, call));
    model.addAttribute("edits", officer && call.isDraft());
    model.addAttribute("publishes", lead && call.isDraft());
    model.addAttribute("amends", lead && call.isPublished() && !closed);
    model.addAttribute("withdraws", !over && !relied && (lead || officer && call.isDraft()));
    model.addAttribute("allows", lead && call.isPublished());
    model.addAttribute("traced", call.number() != null && trace.opens(call.number(), member));
    return "proposals/call";
  }

  private static CallState stateOf(String typed) {
    for (CallState state : CallState.values()) {
      if (state.name().equals(typed)) {
        return state;
      }
    }
    return null;
  }
}
