package org.hamafza.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of a case over the API: the same entries as on its page, by the same filters. */
@RestController
class TraceApi {

  private static final int MOST = 1000;

  /** A part of a record, oldest first; {@code next} is the cursor of the following part or null. */
  record Record(String number, List<RecordLine> entries, String next) {}

  private final Trace trace;
  private final RecordPages pages;
  private final CurrentMember currentMember;

  TraceApi(Trace trace, RecordPages pages, CurrentMember currentMember) {
    this.trace = trace;
    this.pages = pages;
    this.currentMember = currentMember;
  }

  @GetMapping("/api/v1/proposals/{proposal:[A-Z0-9-]{1,40}}/trace")
  @Operation(
      summary = "The record of a proposal, named by its id or number",
      description =
          "kind: a kind of event; stage: the id of the StateEntered entry with which it began;"
              + " person: an id or system; from, to: days; q: words of what the page shows")
  Record get(
      @PathVariable String proposal,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "500") int limit,
      Locale locale) {
    Member reader = currentMember.get();
    Trace.Subject subject = trace.proposal(proposal, reader);
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    if (!cursor.matches("[0-9]{0,18}")) {
      throw new InvalidInput("cursor", "error.choice");
    }
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("kind", List.of(kind));
    typed.put("stage", List.of(stage));
    typed.put("person", List.of(person));
    typed.put("from", List.of(from));
    typed.put("to", List.of(to));
    typed.put("q", List.of(q));
    RecordFilter filter = RecordFilter.read(new FormInput(typed));
    Trace.Part part =
        trace.part(
            subject,
            reader,
            filter,
            cursor.isEmpty() ? 0 : Long.parseLong(cursor),
            limit,
            pages.reading(subject, filter, locale));
    return new Record(
        subject.number(),
        part.entries().stream().map(RecordLine::of).toList(),
        part.next() == null ? null : part.next().toString());
  }
}
