package org.hamafza.letters;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Invented facts, with which whoever writes a template sees how its letters look. */
@Component
class SampleFacts {

  private static final long AMOUNT = 900_000_000;
  private static final int DAYS = 21;

  private final LetterTexts texts;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SampleFacts(LetterTexts texts, WorkingCalendar calendar, Clock clock) {
    this.texts = texts;
    this.calendar = calendar;
    this.clock = clock;
  }

  Map<String, LocalText> of(LetterKind kind) {
    return kind.facts().stream()
        .collect(Collectors.toMap(Function.identity(), fact -> sample(kind, fact)));
  }

  private LocalText sample(LetterKind kind, String fact) {
    return switch (fact) {
      case "date" -> texts.both(words -> words.date(calendar.today(clock)));
      case "dueOn", "appealUntil" ->
          texts.both(words -> words.date(calendar.today(clock).plusDays(DAYS)));
      case "court" ->
          texts.of(kind.facts().contains("appeal") ? "letters.court.now" : "letters.court.later");
      case "amount" -> texts.both(words -> words.money(AMOUNT));
      default -> texts.of("letters.sample." + fact);
    };
  }
}
