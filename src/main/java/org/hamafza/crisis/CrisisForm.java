package org.hamafza.crisis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.registry.Area;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The form in which a secretary proposes to declare a crisis. */
@Component
class CrisisForm {

  /** How far a crisis reaches. */
  enum Extent {
    COUNTIES,
    PROVINCE
  }

  private static final int TITLE = 200;
  private static final int REASON = 4000;

  private final CrisisDesk desk;
  private final Councils councils;
  private final Areas areas;
  private final Counties counties;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CrisisForm(
      CrisisDesk desk,
      Councils councils,
      Areas areas,
      Counties counties,
      WorkingCalendar calendar,
      Clock clock) {
    this.desk = desk;
    this.councils = councils;
    this.areas = areas;
    this.counties = counties;
    this.calendar = calendar;
    this.clock = clock;
  }

  FormSpec describe(Member member) {
    List<Council> own = own(member);
    List<FormField> fields = new ArrayList<>();
    if (own.size() > 1) {
      fields.add(
          FormField.required("council", FieldType.SELECT, "crisis.field.council")
              .choices(own.stream().map(each -> Option.named(each.code(), each.name())).toList()));
    }
    fields.addAll(
        List.of(
            FormField.required("kind", FieldType.SELECT, "crisis.field.kind")
                .choices(Option.of(CrisisKind.class, "crisis.kind")),
            FormField.required("titleFa", FieldType.TEXT, "crisis.field.titleFa").atMost(TITLE),
            FormField.optional("titleEn", FieldType.TEXT, "crisis.field.titleEn").atMost(TITLE),
            FormField.required("areas", FieldType.CHECKBOXES, "crisis.field.areas")
                .hint("crisis.field.areas.hint")
                .choices(areas.all().stream().map(a -> Option.named(a.code(), a.name())).toList()),
            FormField.required("extent", FieldType.RADIOS, "crisis.field.extent")
                .choices(Option.of(Extent.class, "crisis.extent")),
            FormField.optional("counties", FieldType.CHECKBOXES, "crisis.field.counties")
                .hint("crisis.field.counties.hint")
                .choices(offered().stream().map(c -> Option.named(c.code(), c.name())).toList()),
            FormField.required("reason", FieldType.LONG_TEXT, "crisis.field.reason")
                .hint("crisis.field.reason.hint")
                .atMost(REASON),
            FormField.required("basisIssuer", FieldType.TEXT, "crisis.field.basisIssuer")
                .hint("crisis.field.basisIssuer.hint")
                .atMost(TITLE),
            FormField.required("basisNumber", FieldType.TEXT, "crisis.field.basisNumber")
                .atMost(100),
            FormField.required("basisOn", FieldType.DATE, "crisis.field.basisOn")));
    return new FormSpec(fields);
  }

  /** Reads what was typed and proposes it; gives the id of the declaration. */
  long submit(Member member, FormInput in) {
    Long council = council(member, in);
    CrisisKind kind = in.requiredChoice("kind", CrisisKind.class);
    LocalText title = new LocalText(in.requiredText("titleFa", TITLE), in.text("titleEn", TITLE));
    Set<String> where = in.codes("areas", codes(areas.all().stream().map(Area::code).toList()));
    if (where.isEmpty() && !in.isRejected("areas")) {
      in.reject("areas", "error.required");
    }
    Scope scope = new Scope(where, counties(in));
    String reason = in.requiredParagraphs("reason", REASON);
    Basis basis =
        new Basis(
            in.requiredText("basisIssuer", TITLE), in.requiredText("basisNumber", 100), day(in));
    in.check();
    return desk.propose(member, council, new CrisisProposal(kind, title, scope, reason, basis));
  }

  private LocalDate day(FormInput in) {
    LocalDate day = in.requiredDate("basisOn");
    if (day != null && day.isAfter(calendar.today(clock))) {
      in.reject("basisOn", "crisis.error.basisInFuture");
    }
    return day;
  }

  private Set<String> counties(FormInput in) {
    Extent extent = in.requiredChoice("extent", Extent.class);
    Set<String> all = codes(offered().stream().map(County::code).toList());
    Set<String> chosen = in.codes("counties", all);
    if (extent == Extent.COUNTIES && chosen.isEmpty() && !in.isRejected("counties")) {
      in.reject("counties", "error.required");
    }
    return extent == Extent.PROVINCE ? all : chosen;
  }

  private Long council(Member member, FormInput in) {
    List<Council> own = own(member);
    if (own.size() == 1) {
      return own.get(0).id();
    }
    Set<String> chosen = in.codes("council", codes(own.stream().map(Council::code).toList()));
    if (chosen.isEmpty() && !in.isRejected("council")) {
      in.reject("council", "error.required");
    }
    return own.stream()
        .filter(each -> chosen.contains(each.code()))
        .map(Council::id)
        .findFirst()
        .orElse(null);
  }

  private List<County> offered() {
    return counties.on(calendar.today(clock));
  }

  private static Set<String> codes(List<String> all) {
    return all.stream().collect(Collectors.toUnmodifiableSet());
  }

  private List<Council> own(Member member) {
    List<Council> own =
        councils.all().stream()
            .filter(council -> member.has(Role.SECRETARIAT_LEAD, council.id()))
            .toList();
    if (own.isEmpty()) {
      throw new NotFound();
    }
    return own;
  }
}
