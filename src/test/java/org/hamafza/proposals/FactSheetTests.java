package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.JalaliDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is derived from a proposal before any table decides. */
class FactSheetTests {

  @ParameterizedTest
  @CsvSource({
    "1399/07/01, 1399/08/01, 1",
    "1399/07/01, 1399/08/02, 2",
    "1399/07/01, 1401/07/01, 24",
    "1399/07/01, 1401/07/02, 25",
    "1399/12/30, 1400/12/29, 12",
    "1399/07/01, 1399/07/01, 0"
  })
  void countsMonthsThatHaveBegun(String from, String to, int months) {
    assertThat(Months.begun(day(from), day(to))).isEqualTo(months);
  }

  // Domain 5.7: two months after the end of 1399 is 1400/02/31.
  @Test
  void endsTheTimeForTheAnnualReportWithOrdibehesht() {
    assertThat(Months.endOfMonthAfter(1399, 2)).isEqualTo(LocalDate.of(2021, 5, 21));
    assertThat(Months.endOfMonthAfter(1398, 12)).isEqualTo(LocalDate.of(2021, 3, 20));
    assertThat(Months.endOfMonthAfter(1399, 13)).isEqualTo(day("1401/01/31"));
  }

  @Test
  void derivesTheScopeFromTheCounties() {
    assertThat(withCounties(null, "ISF").scopeLevel()).isEqualTo("COUNTY");
    assertThat(withCounties(null, "ISF", "KAS").scopeLevel()).isEqualTo("PROVINCE");
    assertThat(withCounties("NATIONAL", "ISF").scopeLevel()).isEqualTo("NATIONAL");
  }

  @Test
  void addsUpTheMoney() {
    ProposalContent content = ProposalFixtures.contentOfT06(Set.of());
    assertThat(content.linesTotal()).isEqualTo(1_300_000_000L);
    assertThat(content.fundsTotal()).isEqualTo(1_300_000_000L);
    long most = Long.MAX_VALUE;
    assertThat(ProposalFixtures.money(content, most, 1, 0, 5).fundsTotal()).isNull();
  }

  @Test
  void keepsRowsInTheirOrderAndLeavesEmptyOnesOut() {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("lines", List.of("r2", "r1"));
    typed.put("lines[r1].text", List.of("a"));
    typed.put("lines[r2].text", List.of("b"));
    typed.put("lines[7].text", List.of(" "));
    typed.put("lines[9].amount", List.of("5"));
    typed.put("lines[-1].amount", List.of("5"));
    assertThat(FormRows.keys(typed, "lines")).containsExactly("r2", "r1", "9");
    assertThat(FormRows.listOf("lines[r1].text")).isEqualTo("lines");
    assertThat(FormRows.listOf("area")).isEqualTo("area");
  }

  @Test
  void readsBackWhatItWrites() {
    ProposalContent content = ProposalFixtures.contentOfT06(Set.of(5L));
    assertThat(ProposalJson.read(ProposalJson.write(content))).isEqualTo(content);
    FormInput in = new FormInput(ProposalValues.of(content, id -> "x"));
    assertThat(in.date("startsOn")).isEqualTo(content.startsOn());
  }

  private static Proposal withCounties(String scope, String... counties) {
    ProposalContent placed =
        OtherContent.with(
            ProposalFixtures.scoped(ProposalContent.empty(), scope), "counties", Set.of(counties));
    return new Proposal(
        1, 1, 1, null, ProposalState.DRAFT, "", 0, 0, null, 0, null, null, 1, null, null, placed);
  }

  private static LocalDate day(String jalali) {
    return JalaliDate.parse(jalali).get().toLocalDate();
  }
}
