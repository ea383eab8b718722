package org.hamafza.audit;

import java.util.List;
import java.util.Set;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of an auditor to a record: by number or words, or through the newest cases. */
@Controller
class RecordController {

  private static final int PAGE = 25;
  private static final String CASES = "proposal";

  private final Trace trace;
  private final ObjectProvider<RecordedThings> rooms;
  private final CurrentMember currentMember;

  RecordController(Trace trace, ObjectProvider<RecordedThings> rooms, CurrentMember currentMember) {
    this.trace = trace;
    this.rooms = rooms;
    this.currentMember = currentMember;
  }

  @GetMapping("/record")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = CASES) String type,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    Member reader = currentMember.get();
    Set<Long> councils = reader.councilsAs(Role.AUDITOR);
    if (councils.isEmpty()) {
      throw new NotFound();
    }
    String number = PersianText.asciiDigits(q).trim();
    if (!number.isEmpty() && trace.opens(PersianText.storable(number), reader)) {
      return "redirect:/cases/" + number;
    }
    long beforeId = before.matches("[1-9][0-9]{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<RecordedThings.Line> found = room(type).find(councils, q, beforeId, PAGE + 1);
    List<RecordedThings.Line> page = found.stream().limit(PAGE).toList();
    model.addAttribute("q", q);
    model.addAttribute("type", room(type).type());
    model.addAttribute("types", rooms.orderedStream().map(RecordedThings::type).sorted().toList());
    model.addAttribute("found", page);
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
    model.addAttribute("further", beforeId != Long.MAX_VALUE);
    return "audit/search";
  }

  private RecordedThings room(String type) {
    return rooms.stream()
        .filter(room -> room.type().equals(type))
        .findFirst()
        .orElseGet(
            () -> rooms.stream().filter(r -> r.type().equals(CASES)).findFirst().orElseThrow());
  }
}
