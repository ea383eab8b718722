package org.hamafza.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.audit.EntryView.View;
import org.hamafza.audit.FactWords.Fact;
import org.hamafza.identity.Member;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Component;

/** The record as a reader reads it, page by page, narrowed down to what is looked for. */
@Component
class RecordPages {

  /** A page; {@code next} is the id after which the following one begins, or null on the last. */
  record Page(List<View> entries, Long next) {}

  /** What can be chosen: the value that is sent, and the text that is shown. */
  record Choices(
      Map<String, String> kinds, Map<String, String> stages, Map<String, String> people) {}

  private final Trace trace;
  private final EntryView entryView;

  RecordPages(Trace trace, EntryView entryView) {
    this.trace = trace;
    this.entryView = entryView;
  }

  Page page(
      Trace.Subject subject,
      Member reader,
      RecordFilter filter,
      long afterId,
      int limit,
      Locale locale) {
    RecordWords words = entryView.words(subject, locale);
    Map<Long, View> views = new HashMap<>();
    Predicate<Entry> reads =
        entry -> {
          View view = entryView.of(entry, words);
          views.put(entry.id(), view);
          return contains(view, filter.words());
        };
    Trace.Part part = trace.part(subject, reader, filter, afterId, limit, reads);
    return new Page(part.entries().stream().map(e -> views.get(e.id())).toList(), part.next());
  }

  /** Whether an entry reads so that all of these words stand in it. */
  Predicate<Entry> reading(Trace.Subject subject, RecordFilter filter, Locale locale) {
    RecordWords words = entryView.words(subject, locale);
    return entry ->
        filter.words().isEmpty() || contains(entryView.of(entry, words), filter.words());
  }

  Choices choices(Trace.Subject subject, Member reader, Locale locale) {
    RecordWords words = entryView.words(subject, locale);
    RecordChoices choices = trace.choices(subject, reader);
    Map<String, String> kinds =
        choices.kinds().stream()
            .collect(
                Collectors.toMap(
                    RecordChoices.Kind::kind,
                    kind ->
                        words.message(
                            "audit.filter.kind.entries",
                            words.message("audit.kind." + kind.kind()),
                            words.number(kind.entries()))));
    Map<String, String> stages = new LinkedHashMap<>();
    if (!choices.stages().isEmpty()) {
      stages.put("0", words.message("audit.filter.stage.first"));
    }
    choices.stages().forEach(entry -> stages.put(Long.toString(entry.id()), stage(entry, words)));
    Map<String, String> people = new LinkedHashMap<>();
    choices
        .actors()
        .forEach(
            actor ->
                people.put(
                    actor.id() == 0 ? "system" : Long.toString(actor.id()),
                    actor.id() == 0
                        ? words.message("identity.role.SYSTEM")
                        : actor.name().in(words.locale())));
    return new Choices(sorted(kinds), stages, people);
  }

  private String stage(Entry entry, RecordWords words) {
    String state =
        entryView.of(entry, words).facts().stream()
            .filter(fact -> fact.label().equals(words.label("state")))
            .map(Fact::shown)
            .findFirst()
            .orElse("");
    return words.message("audit.filter.stage.from", state, words.moment(entry.at()));
  }

  private static Map<String, String> sorted(Map<String, String> texts) {
    Map<String, String> sorted = new LinkedHashMap<>();
    texts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> PersianText.sortKey(entry.getValue())))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static boolean contains(View view, String words) {
    if (words.isEmpty()) {
      return true;
    }
    String text = PersianText.searchKey(text(view));
    return Arrays.stream(PersianText.searchKey(words).split(" ")).allMatch(text::contains);
  }

  private static String text(View view) {
    Stream<String> head =
        Stream.of(
            view.label(),
            view.actor(),
            view.role(),
            view.onBehalfOf() == null ? "" : view.onBehalfOf().shown());
    Stream<Fact> facts = view.facts().stream();
    if (view.decision() != null) {
      head = Stream.concat(head, Stream.of(view.decision().name(), view.decision().answer()));
      facts =
          Stream.concat(
              view.decision().inputs().stream(),
              view.decision().rules().stream()
                  .flatMap(
                      rule -> Stream.concat(rule.conditions().stream(), rule.outputs().stream())));
    }
    return Stream.concat(head, facts.flatMap(fact -> Stream.of(fact.label(), fact.shown())))
        .collect(Collectors.joining(" "));
  }
}
