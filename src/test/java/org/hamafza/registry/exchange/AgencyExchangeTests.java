package org.hamafza.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hamafza.registry.AgencyDetails;
import org.hamafza.registry.NgoCodes;
import org.hamafza.registry.exchange.PlannedRow.Act;
import org.hamafza.registry.exchange.PlannedRow.Alike;
import org.hamafza.registry.exchange.PlannedRow.Change;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.junit.jupiter.api.Test;

/** What a file of agencies would do, row by row. */
class AgencyExchangeTests {

  private static final NgoCodes CODES =
      new NgoCodes(Set.of("ENV", "HEALTH", "EDU"), Set.of("ISF", "KAS"), Set.of());
  private static final AgencyDetails DOE =
      new AgencyDetails(
          "DOE",
          new LocalText("محیط زیست", "Environment"),
          Set.of("ENV", "EDU"),
          Set.of("ENV"),
          Set.of());
  private static final AgencyDetails MUN =
      new AgencyDetails(
          "MUN", new LocalText("شهرداری", "Municipality"), Set.of("ENV"), Set.of(), Set.of("ISF"));

  @Test
  void saysWhatEveryRowWouldDo() {
    Plan<AgencyDetails> plan =
        plan(
            "code,name_fa,name_en,areas,leads,counties",
            "doe,محیط زیست,Environment,EDU ENV,ENV,",
            "MUN,شهرداري,Municipality,ENV HEALTH,,",
            "NEW,تازه,New,HEALTH,HEALTH,KAS");
    assertThat(plan.bad()).isEmpty();
    assertThat(plan.rows())
        .extracting(row -> row.line() + " " + row.identifier() + " " + row.act())
        .containsExactly("2 DOE UNCHANGED", "3 MUN CHANGED", "4 NEW NEW");
    assertThat(plan.rows().get(1).changes())
        .containsExactly(
            new Change("areas", "ENV", "ENV HEALTH"), new Change("counties", "ISF", ""));
    assertThat(plan.takeable()).isTrue();
  }

  @Test
  void aColumnThatIsMissingChangesNothing() {
    Plan<AgencyDetails> plan = plan("name_en,code,name_fa,remark", "Environment,DOE,محیط زیست,x");
    assertThat(plan.rows()).extracting(PlannedRow::act).containsExactly(Act.UNCHANGED);
    assertThat(plan.unused()).containsExactly("remark");
    assertThat(plan.takeable()).isFalse();
  }

  @Test
  void saysOfEveryBadRowWhatIsWrong() {
    Plan<AgencyDetails> plan =
        plan(
            "code;name_fa;name_en;areas;leads;counties",
            "N-1;نام;Name;ENV;;ISF",
            "N1;;Name;NOWHERE;ENV;MARS",
            "N2;نام;Name;ENV;EDU;",
            "N3;نام دیگر;Other;;;",
            "n3;نام سوم;Third;;;",
            "N4;نام چهارم;Fourth;;;;;too many");
    assertThat(plan.bad())
        .extracting(
            row ->
                row.line()
                    + row.reasons().stream()
                        .map(reason -> " " + reason.field() + ":" + reason.messageKey())
                        .collect(Collectors.joining()))
        .containsExactly(
            "2 code:registry.exchange.error.agencyCode",
            "3 nameFa:error.required areas:error.choice counties:error.choice",
            "4 leads:registry.exchange.error.leads",
            "6 code:registry.exchange.error.twice",
            "7 :registry.exchange.error.tooManyCells");
    assertThat(plan.takeable()).isFalse();
  }

  @Test
  void anAreaIsLedByOneAgency() {
    Plan<AgencyDetails> second =
        plan("code,name_fa,name_en,areas,leads", "MUN,شهرداری,Municipality,ENV,ENV");
    assertThat(second.bad())
        .flatExtracting(BadRow::reasons)
        .extracting(reason -> reason.messageKey() + reason.args())
        .containsExactly("registry.exchange.error.ledAlready[ENV, DOE]");
    Plan<AgencyDetails> handedOver =
        plan(
            "code,name_fa,name_en,areas,leads",
            "MUN,شهرداری,Municipality,ENV,ENV",
            "DOE,محیط زیست,Environment,ENV EDU,");
    assertThat(handedOver.bad()).isEmpty();
    assertThat(handedOver.of(Act.CHANGED)).hasSize(2);
  }

  @Test
  void asksAboutTheSameNameHoweverItIsSpelled() {
    Plan<AgencyDetails> plan =
        plan(
            "code,name_fa,name_en",
            "ENV2,محيط‌زيست,Nature",
            "NAT,طبیعت,nature",
            "MUN,شهرداری,Municipality");
    assertThat(plan.rows().get(0).alike()).containsExactly(new Alike("DOE", DOE.name(), 0));
    assertThat(plan.rows().get(1).alike())
        .extracting(Alike::identifier, Alike::line)
        .containsExactly(tuple("ENV2", 2));
    assertThat(plan.rows().get(2).alike()).isEmpty();
    assertThat(plan.doubtful()).hasSize(2);
  }

  @Test
  void refusesWhatIsNoTableOfAgencies() {
    assertThat(refusal("")).isEqualTo("registry.exchange.error.missingColumns");
    assertThat(refusal("code,name_fa")).isEqualTo("registry.exchange.error.missingColumns");
    assertThat(refusal("code,name_fa,name_en,code"))
        .isEqualTo("registry.exchange.error.headingTwice");
    assertThat(refusal("code,name_fa,name_en")).isEqualTo("registry.exchange.error.noRows");
    assertThat(refusal("code,name_fa,name_en" + "\nA1,x,y".repeat(2001)))
        .isEqualTo("registry.exchange.error.tooManyRows");
  }

  @Property(tries = 300)
  void anExportedFileChangesNothing(@ForAll("agencies") AgencyDetails agency) {
    List<AgencyDetails> kept = List.of(agency);
    String csv = AgencyExchange.write(kept);
    Plan<AgencyDetails> plan = AgencyExchange.plan(table(csv), kept, CODES);
    assertThat(plan.bad()).isEmpty();
    assertThat(plan.rows()).extracting(PlannedRow::act).containsExactly(Act.UNCHANGED);
    Plan<AgencyDetails> elsewhere = AgencyExchange.plan(table(csv), List.of(), CODES);
    assertThat(elsewhere.rows()).extracting(PlannedRow::wanted).isEqualTo(kept);
  }

  @Provide
  Arbitrary<AgencyDetails> agencies() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withChars("=+-@'\",;\t ()/ابپتabc\u200C")
            .ofMaxLength(30)
            .map(PersianText::canonical)
            .filter(text -> !text.isEmpty());
    return Combinators.combine(
            names,
            names,
            Arbitraries.of(CODES.areas()).set(),
            Arbitraries.of(true, false),
            Arbitraries.of(CODES.counties()).set())
        .as(
            (fa, en, areas, leads, counties) ->
                new AgencyDetails(
                    "SOME_1", new LocalText(fa, en), areas, leads ? areas : Set.of(), counties));
  }

  private static String refusal(String csv) {
    InvalidInput[] thrown = new InvalidInput[1];
    assertThatThrownBy(() -> table(csv))
        .isInstanceOfSatisfying(InvalidInput.class, invalid -> thrown[0] = invalid);
    return thrown[0].errors().get(0).messageKey();
  }

  private static Plan<AgencyDetails> plan(String... lines) {
    return AgencyExchange.plan(table(String.join("\n", lines)), List.of(DOE, MUN), CODES);
  }

  private static TableRows table(String csv) {
    return TableRows.read(csv, AgencyColumn.headings(), AgencyColumn.neededHeadings());
  }
}
