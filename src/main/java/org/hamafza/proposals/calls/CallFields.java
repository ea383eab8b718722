package org.hamafza.proposals.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.CallContent;
import org.hamafza.proposals.ScoredCriteria;
import org.hamafza.proposals.ScoredCriteria.Scored;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The fields in which a call is written, and what was typed there. */
@Component
class CallFields {

  static final int TITLE = 200;
  static final int PURPOSE = 4000;
  static final int DOCUMENTS = 6;
  private static final int HIGHEST = 100;
  private static final String FIELD = "proposals.calls.field.";

  private final Areas areas;
  private final Counties counties;
  private final ScoredCriteria criteria;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CallFields(
      Areas areas,
      Counties counties,
      ScoredCriteria criteria,
      WorkingCalendar calendar,
      Clock clock) {
    this.areas = areas;
    this.counties = counties;
    this.criteria = criteria;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The fields.
   *
   * @param held what they hold; null: nothing yet
   * @param fixed whether weights and documents cannot change any more
   */
  List<FormField> fields(Call held, boolean fixed) {
    CallContent content = held == null ? null : held.content();
    List<FormField> fields = new ArrayList<>(about(content));
    if (!fixed) {
      fields.addAll(documents(content));
      fields.addAll(weights(held));
    }
    return fields;
  }

  private List<FormField> about(CallContent held) {
    LocalText title = held == null ? new LocalText("", "") : held.title();
    LocalText purpose = held == null ? new LocalText("", "") : held.purpose();
    Set<String> within = held == null ? Set.of() : held.areas();
    Set<String> where = held == null ? Set.of() : held.counties();
    String what = "proposals.calls.section.what";
    String when = "proposals.calls.section.when";
    String limits = "proposals.calls.section.limits";
    return List.of(
        needed("titleFa", FieldType.TEXT).atMost(TITLE).in(what).holding(title.fa()),
        needed("titleEn", FieldType.TEXT).atMost(TITLE).in(what).holding(title.en()),
        needed("purposeFa", FieldType.LONG_TEXT).atMost(PURPOSE).in(what).holding(purpose.fa()),
        free("purposeEn", FieldType.LONG_TEXT).atMost(PURPOSE).in(what).holding(purpose.en()),
        needed("opensOn", FieldType.DATE)
            .in(when)
            .holding(held == null ? null : held.opensOn().toString()),
        needed("closesOn", FieldType.DATE)
            .hint(FIELD + "closesOn.hint")
            .in(when)
            .holding(held == null ? null : held.closesOn().toString()),
        free("areas", FieldType.CHECKBOXES)
            .choices(Option.named(areas.names()))
            .hint(FIELD + "areas.hint")
            .in(limits)
            .holding(within.toArray(String[]::new)),
        free("counties", FieldType.CHECKBOXES)
            .choices(today().stream().map(c -> Option.named(c.code(), c.name())).toList())
            .hint(FIELD + "counties.hint")
            .in(limits)
            .holding(where.toArray(String[]::new)),
        free("ceiling", FieldType.MONEY)
            .hint(FIELD + "ceiling.hint")
            .in(limits)
            .holding(held == null || held.ceiling() == null ? null : held.ceiling().toString()));
  }

  private static List<FormField> documents(CallContent held) {
    List<LocalText> names = held == null ? List.of() : held.documents();
    List<FormField> fields = new ArrayList<>();
    for (int row = 1; row <= DOCUMENTS; row++) {
      LocalText name = row <= names.size() ? names.get(row - 1) : new LocalText("", "");
      String section = "proposals.calls.section.document." + row;
      fields.add(
          FormField.optional(document(row, "Fa"), FieldType.TEXT, FIELD + "documentFa")
              .atMost(TITLE)
              .in(section)
              .holding(name.fa()));
      fields.add(
          FormField.optional(document(row, "En"), FieldType.TEXT, FIELD + "documentEn")
              .atMost(TITLE)
              .in(section)
              .holding(name.en()));
    }
    return fields;
  }

  private List<FormField> weights(Call held) {
    Map<String, Integer> points = held == null ? Map.of() : held.content().weights();
    return scored().stream()
        .map(
            criterion ->
                FormField.optional(weight(criterion), FieldType.INTEGER, "")
                    .labelled(criterion.name())
                    .in("proposals.calls.section.weights")
                    .holding(Objects.toString(points.get(criterion.code()), null)))
        .toList();
  }

  /**
   * What was typed; {@link FormInput#check} is still to be called.
   *
   * @param kept the call that is changed; null for a new one
   * @param fixed as in {@link #fields}
   */
  CallContent read(FormInput in, Call kept, boolean fixed) {
    LocalText title =
        new LocalText(in.requiredText("titleFa", TITLE), in.requiredText("titleEn", TITLE));
    LocalText purpose =
        new LocalText(
            in.requiredParagraphs("purposeFa", PURPOSE), in.paragraphs("purposeEn", PURPOSE));
    LocalDate opens = in.requiredDate("opensOn");
    LocalDate closes = in.requiredDate("closesOn");
    if (opens != null && closes != null && closes.isBefore(opens)) {
      in.reject("closesOn", "proposals.calls.error.closesBeforeOpens");
    } else if (closes != null && closes.isBefore(calendar.today(clock))) {
      in.reject("closesOn", "proposals.calls.error.dayPast");
    }
    Set<String> within = in.codes("areas", areas.names().keySet());
    Set<String> where = in.codes("counties", codes(today().stream().map(County::code).toList()));
    Rial ceiling = in.money("ceiling");
    if (ceiling != null && ceiling.amount() == 0) {
      in.reject("ceiling", "proposals.calls.error.ceilingZero");
    }
    List<LocalText> documents = fixed ? kept.content().documents() : documents(in);
    Map<String, Integer> weights = fixed ? kept.content().weights() : weights(in);
    in.check();
    return new CallContent(
        title,
        purpose,
        opens,
        closes,
        within,
        where,
        ceiling == null ? null : ceiling.amount(),
        documents,
        weights);
  }

  private static List<LocalText> documents(FormInput in) {
    List<LocalText> names = new ArrayList<>();
    for (int row = 1; row <= DOCUMENTS; row++) {
      String fa = in.text(document(row, "Fa"), TITLE);
      String en = in.text(document(row, "En"), TITLE);
      requireOther(in, document(row, "Fa"), fa, en);
      requireOther(in, document(row, "En"), en, fa);
      LocalText name = new LocalText(fa, en);
      if (names.contains(name)) {
        in.reject(document(row, "Fa"), "proposals.calls.error.documentTwice");
      } else if (!name.isBlank()) {
        names.add(name);
      }
    }
    return names;
  }

  private static void requireOther(FormInput in, String field, String name, String other) {
    if (name.isEmpty() && !other.isEmpty() && !in.isRejected(field)) {
      in.reject(field, "error.required");
    }
  }

  private Map<String, Integer> weights(FormInput in) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    boolean wrong = false;
    for (Scored criterion : scored()) {
      Integer points = in.integer(weight(criterion), 0, HIGHEST);
      wrong |= in.isRejected(weight(criterion));
      if (points != null) {
        weights.put(criterion.code(), points);
      }
    }
    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    if (!wrong && !weights.isEmpty() && sum != CallContent.ALL_POINTS) {
      in.reject(weight(scored().get(0)), "proposals.calls.error.weightSum", sum);
    }
    return weights;
  }

  private List<Scored> scored() {
    return criteria.from(criteria.since(calendar.today(clock)));
  }

  private List<County> today() {
    return counties.on(calendar.today(clock));
  }

  private static String weight(Scored criterion) {
    return "weight-" + criterion.code();
  }

  private static String document(int row, String language) {
    return "document" + row + language;
  }

  private static Set<String> codes(List<String> codes) {
    return codes.stream().collect(Collectors.toUnmodifiableSet());
  }

  private static FormField needed(String name, FieldType type) {
    return FormField.required(name, type, FIELD + name);
  }

  private static FormField free(String name, FieldType type) {
    return FormField.optional(name, type, FIELD + name);
  }
}
