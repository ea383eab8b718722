package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a sheet that two people have changed. */
class DraftMergeTests {

  private static final DraftSheet BASE =
      sheet(
          "titleFa", "تالاب",
          "requested", "900",
          "lines", "a b",
          "lines[a].text", "دوربین",
          "lines[a].amount", "5",
          "lines[b].text", "سفر");

  @Test
  void putsDifferentFieldsTogether() {
    DraftMerge.Outcome outcome =
        DraftMerge.of(BASE, BASE.with("titleFa", List.of("نو")), BASE.with("own", List.of("1")));
    assertThat(outcome.sheet().get("titleFa")).containsExactly("نو");
    assertThat(outcome.sheet().get("own")).containsExactly("1");
    assertThat(outcome.clashes()).isEmpty();
  }

  @Test
  void keepsBothOfTwoValuesForOneField() {
    DraftMerge.Outcome outcome =
        DraftMerge.of(
            BASE, BASE.with("titleFa", List.of("من")), BASE.with("titleFa", List.of("او")));
    assertThat(outcome.sheet().get("titleFa")).containsExactly("او");
    assertThat(outcome.clashes()).containsExactly(Map.entry("titleFa", List.of("من")));
  }

  @Test
  void takesTheSameChangeOnce() {
    DraftSheet same = BASE.with("titleFa", List.of("نو"));
    DraftMerge.Outcome outcome = DraftMerge.of(BASE, same, same);
    assertThat(outcome.sheet()).isEqualTo(same);
    assertThat(outcome.clashes()).isEmpty();
  }

  @Test
  void bringsChoicesTogether() {
    DraftSheet base = BASE.with("counties", List.of("ISF", "NAI"));
    DraftMerge.Outcome outcome =
        DraftMerge.of(
            base,
            base.with("counties", List.of("ISF", "KAS", "NAI")),
            base.with("counties", List.of("ISF")));
    assertThat(outcome.sheet().get("counties")).containsExactly("ISF", "KAS");
    assertThat(outcome.clashes()).isEmpty();
  }

  @Test
  void keepsRowsThatBothHaveAdded() {
    DraftMerge.Outcome outcome =
        DraftMerge.of(BASE, added("m", "آموزش", "a", "b"), added("t", "چاپ", "a", "b"));
    assertThat(outcome.sheet().get("lines")).containsExactlyInAnyOrder("a", "b", "m", "t");
    assertThat(outcome.sheet().get("lines[m].text")).containsExactly("آموزش");
    assertThat(outcome.sheet().get("lines[t].text")).containsExactly("چاپ");
  }

  @Test
  void takesOutARowThatNobodyHasChanged() {
    DraftMerge.Outcome outcome = DraftMerge.of(BASE, without("a"), BASE);
    assertThat(outcome.sheet().get("lines")).containsExactly("b");
    assertThat(outcome.sheet().get("lines[a].text")).isEmpty();
    assertThat(DraftMerge.of(BASE, BASE, without("a")).sheet()).isEqualTo(without("a"));
  }

  @Test
  void keepsARowThatTheOtherHasChangedWholeAndSaysSo() {
    DraftSheet changed = BASE.with("lines[a].amount", List.of("7"));
    DraftMerge.Outcome iRemoved = DraftMerge.of(BASE, without("a"), changed);
    assertThat(iRemoved.sheet().get("lines")).containsExactlyInAnyOrder("a", "b");
    assertThat(iRemoved.sheet().get("lines[a].amount")).containsExactly("7");
    assertThat(iRemoved.keptRows()).containsExactly("lines");
    DraftMerge.Outcome theyRemoved = DraftMerge.of(BASE, changed, without("a"));
    assertThat(theyRemoved.sheet().get("lines")).containsExactlyInAnyOrder("a", "b");
    assertThat(theyRemoved.sheet().get("lines[a].text")).containsExactly("دوربین");
    assertThat(theyRemoved.sheet().get("lines[a].amount")).containsExactly("7");
    assertThat(theyRemoved.keptRows()).containsExactly("lines");
  }

  @Test
  void seesTheSameNumberInAnyDigits() {
    assertThat(Typing.normal("requested", List.of("۹۰۰٬۰۰۰"))).containsExactly("900000");
    assertThat(Typing.normal("lines[a].amount", List.of("900,000"))).containsExactly("900000");
    assertThat(Typing.normal("startsOn", List.of("۱۳۹۹/۱۰/۰۱")))
        .isEqualTo(Typing.normal("startsOn", List.of("2020-12-21")));
    assertThat(Typing.normal("partners[0].legalId", List.of("۰۰۰۱۳۹۹۱۱۱۳")))
        .containsExactly("00013991113");
    assertThat(Typing.normal("requested", List.of("نهصد"))).containsExactly("نهصد");
    assertThat(Typing.normal("titleFa", List.of("كتاب يك"))).containsExactly("کتاب یک");
    assertThat(Typing.normal("counties", List.of("NAI", "ISF", "NAI")))
        .containsExactly("ISF", "NAI");
    assertThat(Typing.normal("aimsFa", List.of("  "))).isEmpty();
  }

  private static DraftSheet without(String key) {
    DraftSheet rest = BASE.with("lines", List.of("b"));
    for (String cell : FormRows.cells("lines", key)) {
      rest = rest.with(cell, List.of());
    }
    return rest;
  }

  private static DraftSheet added(String key, String text, String... before) {
    List<String> keys = new java.util.ArrayList<>(List.of(before));
    keys.add(key);
    return BASE.with("lines", keys).with("lines[" + key + "].text", List.of(text));
  }

  private static DraftSheet sheet(String... fields) {
    Map<String, List<String>> held = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      boolean keys = FormRows.PARTS.containsKey(fields[i]);
      held.put(fields[i], keys ? List.of(fields[i + 1].split(" ")) : List.of(fields[i + 1]));
    }
    return new DraftSheet(held);
  }
}
