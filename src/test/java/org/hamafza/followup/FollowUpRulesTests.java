package org.hamafza.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hamafza.calendar.HolidaySource;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.followup.ReportSchedule.Owed;
import org.hamafza.shared.JalaliDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpRulesTests {

  private static final Set<LocalDate> NOWRUZ =
      Set.of(
          day("1399/12/29"),
          day("1400/01/01"),
          day("1400/01/02"),
          day("1400/01/03"),
          day("1400/01/04"),
          day("1400/01/12"),
          day("1400/01/13"));

  private final WorkingCalendar calendar =
      new WorkingCalendar(
          new HolidaySource() {
            @Override
            public boolean isHoliday(LocalDate day) {
              return NOWRUZ.contains(day);
            }

            @Override
            public Set<DayOfWeek> weeklyOffDays(LocalDate day) {
              return Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            }
          });

  // 1399 has 366 days: 1 Bahman + 30 = 1 Esfand (a Friday, so Saturday 2 Esfand is the day);
  // + 60 = 1 Farvardin 1400, a holiday until 4, then weekend: Saturday 7 Farvardin;
  // + 90 = 31 Farvardin, a Tuesday. The project ends on 15 Ordibehesht; + 30 days = 14 Khordad, a
  // Friday, so the final report is due on Saturday 15 Khordad.
  @Test
  void movesReportsAcrossNowruzToWorkingDays() {
    List<Owed> owed = ReportSchedule.of(day("1399/11/01"), day("1400/02/15"), 30, 30, calendar);
    assertThat(owed)
        .containsExactly(
            new Owed(Report.Kind.PROGRESS, day("1399/12/01"), day("1399/12/02")),
            new Owed(Report.Kind.PROGRESS, day("1400/01/01"), day("1400/01/07")),
            new Owed(Report.Kind.PROGRESS, day("1400/01/31"), day("1400/01/31")),
            new Owed(Report.Kind.FINAL, day("1400/02/15"), day("1400/03/15")));
  }

  @Test
  void owesOnlyTheFinalReportWhereThereIsNoCadence() {
    assertThat(ReportSchedule.of(day("1399/09/01"), day("1399/09/20"), 0, 30, calendar))
        .extracting(Owed::kind)
        .containsExactly(Report.Kind.FINAL);
  }

  @Test
  void doesNotAskForAProgressReportOnTheLastDay() {
    assertThat(ReportSchedule.of(day("1399/09/01"), day("1399/09/15"), 7, 30, calendar))
        .extracting(Owed::periodEnd)
        .containsExactly(day("1399/09/08"), day("1399/09/15"));
  }

  @Property
  void everyReportIsDueOnAWorkingDayAndTheFinalOneLast(
      @ForAll @IntRange(min = 0, max = 90) int every,
      @ForAll @IntRange(min = 0, max = 700) int length) {
    LocalDate start = day("1399/10/01");
    List<Owed> owed = ReportSchedule.of(start, start.plusDays(length), every, 30, calendar);
    assertThat(owed).allMatch(each -> calendar.isWorkingDay(each.dueOn()));
    assertThat(owed).isSortedAccordingTo((a, b) -> a.periodEnd().compareTo(b.periodEnd()));
    assertThat(owed.get(owed.size() - 1).kind()).isEqualTo(Report.Kind.FINAL);
    assertThat(owed.stream().filter(each -> each.kind() == Report.Kind.FINAL)).hasSize(1);
  }

  // 30·0.9 + 20·0.8 + 15·1 + 15·1 + 10·0.7 + 10·0.6 = 27 + 16 + 15 + 15 + 7 + 6
  @Test
  void weighsTheSixParts() {
    assertThat(new Scores(90, 80, 100, 100, 70, 60).composite()).isEqualTo(86);
    assertThat(new Scores(100, 100, 100, 100, 100, 100).composite()).isEqualTo(100);
    assertThat(new Scores(1, 0, 0, 0, 0, 0).composite()).isEqualTo(0.3);
  }

  @Property
  void theCompositeLiesBetweenTheLowestAndTheHighestPart(
      @ForAll @IntRange(max = 100) int results,
      @ForAll @IntRange(max = 100) int quality,
      @ForAll @IntRange(max = 100) int timeliness,
      @ForAll @IntRange(max = 100) int learning) {
    Scores scores = new Scores(results, quality, timeliness, quality, results, learning);
    List<Integer> parts = List.of(results, quality, timeliness, learning);
    assertThat(scores.composite())
        .isBetween(
            (double) parts.stream().min(Integer::compare).orElseThrow(),
            (double) parts.stream().max(Integer::compare).orElseThrow());
  }

  // (60 + 70 + 2·90) / 4
  @Test
  void theNewestProjectCountsTwice() {
    assertThat(Scores.rolling(List.of(60.0, 70.0), 90)).isEqualTo(77.5);
    assertThat(Scores.rolling(List.of(), 86)).isEqualTo(86);
    assertThat(Scores.rolling(List.of(80.0), 50)).isEqualTo(60, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "B, A, A",
    "C, A, B",
    "D, A, C",
    "D, B, C",
    "A, A, A",
    "A, D, D",
    "B, C, C",
    "NEW, A, A",
    "NEW, D, D",
    "C, C, C"
  })
  void risesAtMostOneStepAndFallsFreely(String current, String decided, String grade) {
    assertThat(Grades.step(current, decided)).isEqualTo(grade);
  }

  @Test
  void refusesWhatIsNoGrade() {
    assertThatThrownBy(() -> Grades.step("B", "DATA_INCOMPLETE"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static LocalDate day(String jalali) {
    return JalaliDate.parse(jalali).get().toLocalDate();
  }
}
