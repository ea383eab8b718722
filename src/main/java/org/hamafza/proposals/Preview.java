package org.hamafza.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.decisions.Decisions;
import org.springframework.stereotype.Component;

/** What screening would find if a draft were submitted now; nothing is decided or recorded. */
@Component
class Preview {

  private final ScreeningFacts facts;
  private final OwnDocuments documents;
  private final Decisions decisions;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Preview(
      ScreeningFacts facts,
      OwnDocuments documents,
      Decisions decisions,
      WorkingCalendar calendar,
      Clock clock) {
    this.facts = facts;
    this.documents = documents;
    this.decisions = decisions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The findings about a complete draft. */
  List<Finding> of(Proposal draft) {
    Map<String, Object> inputs = new HashMap<>(facts.of(draft, calendar.today(clock)));
    inputs.put("riskLevel", single("RiskLevel", "riskLevel", inputs));
    inputs.put("reviewRoute", single("ReviewRoute", "reviewRoute", inputs));
    List<Finding> findings =
        new ArrayList<>(
            FindingRows.rules(decisions.preview("Eligibility", inputs), draft.version()));
    findings.addAll(
        FindingRows.missing(
            decisions.preview("DocumentChecklist", inputs),
            kind -> facts.hasProof(draft, kind),
            draft.version()));
    findings.addAll(documents.missing(draft));
    return findings;
  }

  private Object single(String table, String output, Map<String, Object> inputs) {
    return decisions.preview(table, inputs).get(0).get(output);
  }
}
