package org.hamafza.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hamafza.appeal.AppealWindow;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Announcements.Announced;
import org.hamafza.council.Resolution;
import org.hamafza.identity.Councils;
import org.hamafza.proposals.Proposal;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** What letters say of a case and of the decision on it, by placeholder. */
@Component
class LetterFacts {

  private final Ngos ngos;
  private final Councils councils;
  private final AppealWindow window;
  private final WorkingCalendar calendar;
  private final LetterTexts texts;

  LetterFacts(
      Ngos ngos,
      Councils councils,
      AppealWindow window,
      WorkingCalendar calendar,
      LetterTexts texts) {
    this.ngos = ngos;
    this.councils = councils;
    this.window = window;
    this.calendar = calendar;
    this.texts = texts;
  }

  /** Of the case, decided then by that council. */
  Map<String, LocalText> of(Proposal proposal, long councilId, Instant decidedAt) {
    Map<String, LocalText> facts = new HashMap<>();
    facts.put("ngo", ngos.get(proposal.leadNgoId()).name());
    facts.put("council", councils.get(councilId).name());
    facts.put("number", new LocalText(proposal.number(), proposal.number()));
    facts.put("title", proposal.title());
    facts.put("date", day(calendar.dayOf(decidedAt)));
    return facts;
  }

  Map<String, LocalText> of(Proposal proposal, Resolution resolution, Instant toldAt) {
    Map<String, LocalText> facts = of(proposal, resolution.councilId(), resolution.adoptedAt());
    LocalDate dueOn = resolution.dueOn();
    facts.put("resolution", texts.both(words -> words.code(resolution.number())));
    facts.put("text", resolution.text());
    facts.put("amount", texts.both(words -> words.money(resolution.amountGranted())));
    facts.put("conditions", texts.or(resolution.conditions(), "letters.noConditions"));
    facts.put("reason", reason(resolution));
    facts.put("dueOn", dueOn == null ? texts.of("letters.noDay") : day(dueOn));
    facts.putAll(appealable(toldAt));
    return facts;
  }

  /** Of the case whose approval for now has ended so. */
  Map<String, LocalText> ofEnded(Proposal proposal, Resolution approval, Announced ended) {
    Map<String, LocalText> facts = of(proposal, approval, ended.at());
    facts.putAll(of(proposal, approval.councilId(), ended.at()));
    facts.put("reason", reason(ended.resolution()));
    return facts;
  }

  private LocalText reason(Resolution resolution) {
    String reason = String.join("\n", resolution.reason(), resolution.departureReason()).strip();
    return texts.or(new LocalText(reason, reason), "letters.noReason");
  }

  /** How long a decision of which the NGO was told then may be appealed, and what comes after. */
  Map<String, LocalText> appealable(Instant toldAt) {
    return Map.of(
        "appealUntil",
        day(calendar.dayOf(window.end(toldAt))),
        "court",
        texts.of("letters.court.later"));
  }

  /** What an appeal came to, which is final here. */
  Map<String, LocalText> ofAppeal(String number, LocalText result, LocalText reason) {
    return Map.of(
        "appeal",
        new LocalText(number, number),
        "result",
        result,
        "reason",
        texts.or(reason, "letters.noReason"),
        "court",
        texts.of("letters.court.now"));
  }

  private LocalText day(LocalDate day) {
    return texts.both(words -> words.date(day));
  }
}
