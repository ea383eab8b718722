package org.hamafza.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The record of a case over the API: the same entries as on its page. */
@RestController
class TraceApi {

  /** An entry; {@code sha256} is that of {@code details} as canonical JSON. */
  record Line(
      long id,
      Instant at,
      LocalText actor,
      String role,
      String onBehalfOf,
      String kind,
      @JsonRawValue String details,
      String sha256) {

    static Line of(Entry e) {
      return new Line(
          e.id(),
          e.at(),
          e.actorName(),
          e.actorRole(),
          e.onBehalfOf(),
          e.kind(),
          e.body(),
          e.sha256());
    }
  }

  /** What the reader may see of a case, oldest first. */
  record Record(String number, List<Line> entries) {}

  private final Trace trace;
  private final CurrentMember currentMember;

  TraceApi(Trace trace, CurrentMember currentMember) {
    this.trace = trace;
    this.currentMember = currentMember;
  }

  @GetMapping("/api/v1/proposals/{proposal:[A-Z0-9-]{1,40}}/trace")
  @Operation(summary = "The record of a proposal, named by its id or number")
  Record get(@PathVariable String proposal) {
    Member reader = currentMember.get();
    Trace.Subject subject = trace.proposal(proposal, reader);
    return new Record(
        subject.number(), trace.entries(subject, reader).stream().map(Line::of).toList());
  }
}
