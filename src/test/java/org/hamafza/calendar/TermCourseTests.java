package org.hamafza.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hamafza.shared.JalaliDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Terms with their parts and pauses: Nowruz off, Thursday and Friday off until the end of 1403,
 * Friday and Saturday from 1404 on. Worked out by hand.
 */
class TermCourseTests {

  private static final Set<LocalDate> NOWRUZ = nowruzOf(1399, 1400, 1403, 1404, 1405);
  private static final LocalDate NEW_WEEKEND = day("1404/01/01");

  private final WorkingCalendar calendar = calendar(NOWRUZ);

  // 1399/12/27 Wednesday, 28 and 29 off, 30 Esfand a working Saturday (leap year), 1 to 4 Farvardin
  // Nowruz, 5 and 6 the weekend, 7 Farvardin a Saturday. Half of 2WD is the end of the first day,
  // half of 3WD noon of the second, half of 1WD noon of the only one.
  @ParameterizedTest
  @CsvSource({
    "1399/12/27 10:00, 2WD, 50, 1399/12/30 23:59:59",
    "1399/12/27 10:00, 2WD, 100, 1400/01/07 23:59:59",
    "1399/12/27 10:00, 3WD, 50, 1400/01/07 12:00:00",
    "1399/12/27 10:00, 3WD, 100, 1400/01/08 23:59:59",
    "1399/12/27 10:00, 3WD, 200, 1400/01/11 23:59:59",
    "1399/12/29 10:00, 1WD, 50, 1399/12/30 12:00:00",
    "1399/12/29 10:00, 1WD, 100, 1399/12/30 23:59:59",
    "1399/12/29 10:00, 1WD, 200, 1400/01/07 23:59:59",
    // 1403 is leap: 28 Esfand a Tuesday, 29 a holiday, 30 a Thursday; 1404/01/01 Friday, 2
    // Saturday,
    // 3 and 4 Nowruz, 5 a Tuesday, 6 Wednesday, 7 Thursday (worked by the new rule), 8 and 9 off.
    "1403/12/28 10:00, 2WD, 50, 1404/01/05 23:59:59",
    "1403/12/28 10:00, 2WD, 100, 1404/01/06 23:59:59",
    "1403/12/28 10:00, 2WD, 200, 1404/01/10 23:59:59",
    // 1404 is not leap: after 28 Esfand (a Thursday) come 29 (holiday) and 1 to 4 Farvardin 1405
    // (Saturday to Tuesday).
    "1404/12/27 10:00, 1WD, 100, 1404/12/28 23:59:59",
    "1404/12/27 10:00, 2WD, 100, 1405/01/05 23:59:59"
  })
  void endsPartsOfWorkingDays(String from, String term, int percent, String at) {
    assertThat(TermCourse.of(moment(from), Term.parse(term)).at(percent, calendar))
        .isEqualTo(moment(at));
  }

  // 1399/12/30 was the last day of winter time before 1400; at midnight of 2 Farvardin 1400 the
  // clocks went forward an hour, at midnight of 31 Shahrivar 1400 back.
  @ParameterizedTest
  @CsvSource({
    "1400/01/01 22:00, 4H, 100, 1400/01/02 03:00:00",
    "1400/01/01 22:00, 4H, 50, 1400/01/02 01:00:00",
    "1400/06/30 22:00, 4H, 100, 1400/06/31 01:00:00",
    "1400/06/30 22:00, 24H, 200, 1400/07/01 21:00:00",
    "1400/01/01 23:50, 20MIN, 100, 1400/01/02 01:10:00",
    // From 1402 on no clock is changed.
    "1402/01/01 22:00, 4H, 100, 1402/01/02 02:00:00",
    "1402/06/30 22:00, 4H, 100, 1402/06/31 02:00:00"
  })
  void countsHoursOverMidnightAndTheChangeOfTheClocks(
      String from, String term, int percent, String at) {
    assertThat(TermCourse.of(moment(from), Term.parse(term)).at(percent, calendar))
        .isEqualTo(moment(at));
  }

  @Test
  void endsADayOfTwentyThreeHoursWithItself() {
    // 2 Farvardin 1400 was the short day; here it is worked, so that half of it can be seen.
    WorkingCalendar everyDay = calendar(Set.of());
    TermCourse course = TermCourse.of(moment("1400/01/01 10:00"), Term.parse("1WD"));
    assertThat(course.at(100, everyDay)).isEqualTo(moment("1400/01/02 23:59:59"));
    // 23 hours, so that half is eleven and a half after 01:00.
    assertThat(course.at(50, everyDay)).isEqualTo(moment("1400/01/02 12:30:00"));
  }

  @Test
  void movesDaysToAWorkingDay() {
    TermCourse course = TermCourse.of(moment("1399/12/27 10:00"), Term.parse("4D"));
    assertThat(course.due(calendar)).isEqualTo(moment("1400/01/07 23:59:59"));
    assertThat(course.at(50, calendar)).isBetween(course.from(), course.due(calendar));
  }

  // A lunar holiday that was thought to be on 1400/02/23 (Thursday, off anyway) falls on 22.
  @Test
  void followsAMovedLunarHoliday() {
    TermCourse course = TermCourse.of(moment("1400/02/20 10:00"), Term.parse("3WD"));
    Set<LocalDate> thought = with(day("1400/02/23"));
    Set<LocalDate> seen = with(day("1400/02/22"));
    // 20 is a Monday: Tuesday 21, Wednesday 22, Saturday 25.
    assertThat(course.due(calendar(thought))).isEqualTo(moment("1400/02/25 23:59:59"));
    // Without Wednesday: Tuesday 21, Saturday 25, Sunday 26.
    assertThat(course.due(calendar(seen))).isEqualTo(moment("1400/02/26 23:59:59"));
  }

  @Test
  void goesOnAfterAPauseWithTheDaysThatWereLeft() {
    // Monday 1400/02/20; due after 5 days: 21, 22, 25, 26, 27 (Monday).
    Instant from = moment("1400/02/20 10:00");
    TermCourse running = TermCourse.of(from, Term.parse("5WD"));
    assertThat(running.due(calendar)).isEqualTo(moment("1400/02/27 23:59:59"));
    Instant paused = moment("1400/02/22 16:00");
    assertThat(running.left(paused, calendar)).isEqualTo(3);
    // On with Tuesday 1400/02/28: 29, then 1400/03/01 and 02 after the weekend.
    TermCourse course = paused(running, "1400/02/22 16:00", "1400/02/28 09:00");
    assertThat(course.due(calendar)).isEqualTo(moment("1400/03/02 23:59:59"));
    // What was over before the pause stays where it was.
    assertThat(course.at(20, calendar)).isEqualTo(running.at(20, calendar));
  }

  @Test
  void givesTheRestOfTheDayToWorkThatWasPausedOnItsLastDay() {
    TermCourse running = TermCourse.of(moment("1400/02/20 10:00"), Term.parse("2WD"));
    // Paused on Wednesday 22, its last day; on with Thursday 30, which is off: Saturday 1400/03/01.
    TermCourse course = paused(running, "1400/02/22 08:00", "1400/02/30 09:00");
    assertThat(running.left(moment("1400/02/22 08:00"), calendar)).isZero();
    assertThat(course.due(calendar)).isEqualTo(moment("1400/03/01 23:59:59"));
  }

  @Test
  void doesNotGiveTimeToWhatWasOverdueBefore() {
    TermCourse running = TermCourse.of(moment("1400/02/20 10:00"), Term.parse("1WD"));
    TermCourse course = paused(running, "1400/02/25 08:00", "1400/02/29 09:00");
    assertThat(course.due(calendar)).isEqualTo(running.due(calendar));
  }

  @Test
  void addsAPauseToHoursAsLongAsItWas() {
    TermCourse running = TermCourse.of(moment("1400/02/20 10:00"), Term.parse("24H"));
    TermCourse course = paused(running, "1400/02/20 20:00", "1400/02/22 08:30");
    assertThat(course.due(calendar))
        .isEqualTo(running.due(calendar).plus(Duration.ofMinutes(36 * 60 + 30)));
    assertThat(running.left(moment("1400/02/20 20:00"), calendar)).isEqualTo(14);
  }

  @Test
  void countsOverlappingPausesOnce() {
    Instant a = moment("1400/02/21 08:00");
    Instant b = moment("1400/02/22 08:00");
    Instant c = moment("1400/02/25 08:00");
    Instant d = moment("1400/02/26 08:00");
    assertThat(Pause.since(a, List.of(new Pause(b, d), new Pause(a, c))))
        .containsExactly(new Pause(a, d));
    assertThat(Pause.since(c, List.of(new Pause(a, b), new Pause(b, d))))
        .containsExactly(new Pause(c, d));
  }

  @Property
  void neverEndsOnADayOff(
      @ForAll @LongRange(max = 68_000_000) long seconds,
      @ForAll Term.Unit unit,
      @ForAll @IntRange(min = 1, max = 90) int amount) {
    if (!new Term(amount, unit).runsByTheClock()) {
      Instant due = TermCourse.of(start(seconds), new Term(amount, unit)).due(calendar);
      assertThat(calendar.isWorkingDay(calendar.dayOf(due))).isTrue();
      assertThat(due).isEqualTo(calendar.due(start(seconds), new Term(amount, unit)));
    }
  }

  @Property
  void endsLaterTheLongerItIs(
      @ForAll @LongRange(max = 68_000_000) long seconds,
      @ForAll Term.Unit unit,
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll @IntRange(min = 1, max = 60) int more) {
    Instant shorter = TermCourse.of(start(seconds), new Term(amount, unit)).due(calendar);
    Instant longer = TermCourse.of(start(seconds), new Term(amount + more, unit)).due(calendar);
    assertThat(longer).isAfterOrEqualTo(shorter);
    if (unit == Term.Unit.WORKING_DAYS) {
      assertThat(longer).isAfter(shorter);
    }
  }

  @Property
  void partsLieInTheirOrderBetweenBeginningAndEnd(
      @ForAll @LongRange(max = 68_000_000) long seconds,
      @ForAll Term.Unit unit,
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll @IntRange(min = 1, max = 300) int one,
      @ForAll @IntRange(min = 1, max = 300) int other,
      @ForAll @LongRange(min = 0, max = 9_000_000) long pausedAfter,
      @ForAll @LongRange(min = 0, max = 3_000_000) long pausedFor) {
    Instant from = start(seconds);
    Instant paused = from.plusSeconds(pausedAfter);
    TermCourse course =
        new TermCourse(
            from,
            new Term(amount, unit),
            List.of(new Pause(paused, paused.plusSeconds(pausedFor))));
    Instant first = course.at(Math.min(one, other), calendar);
    Instant second = course.at(Math.max(one, other), calendar);
    assertThat(first).isAfter(from).isBeforeOrEqualTo(second);
    if (one <= 100) {
      assertThat(course.at(one, calendar)).isBeforeOrEqualTo(course.due(calendar));
    }
    assertThat(course.due(calendar))
        .isAfterOrEqualTo(TermCourse.of(from, new Term(amount, unit)).due(calendar));
  }

  @Property
  void doesNotLoseTimeByAPause(
      @ForAll @LongRange(max = 68_000_000) long seconds,
      @ForAll @IntRange(min = 1, max = 40) int amount,
      @ForAll @LongRange(min = 0, max = 6_000_000) long pausedAfter,
      @ForAll @LongRange(min = 0, max = 6_000_000) long pausedFor) {
    Instant from = start(seconds);
    TermCourse running = TermCourse.of(from, new Term(amount, Term.Unit.WORKING_DAYS));
    Instant paused = from.plusSeconds(pausedAfter);
    Instant resumed = paused.plusSeconds(pausedFor);
    if (!running.due(calendar).isBefore(paused)) {
      TermCourse course = new TermCourse(from, running.term(), List.of(new Pause(paused, resumed)));
      assertThat(course.left(resumed, calendar))
          .isGreaterThanOrEqualTo(running.left(paused, calendar));
      assertThat(course.due(calendar)).isAfterOrEqualTo(resumed);
    }
  }

  // Some moment in 1399 to 1401, Nowruz and the changes of the clocks among them.
  private static Instant start(long seconds) {
    return Instant.parse("2020-03-01T00:00:00Z").plusSeconds(Math.abs(seconds));
  }

  private static TermCourse paused(TermCourse running, String from, String to) {
    return new TermCourse(
        running.from(), running.term(), List.of(new Pause(moment(from), moment(to))));
  }

  private static WorkingCalendar calendar(Set<LocalDate> holidays) {
    return new WorkingCalendar(
        new HolidaySource() {
          @Override
          public boolean isHoliday(LocalDate day) {
            return holidays.contains(day);
          }

          @Override
          public Set<DayOfWeek> weeklyOffDays(LocalDate day) {
            if (holidays.isEmpty()) {
              return Set.of();
            }
            return day.isBefore(NEW_WEEKEND)
                ? Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                : Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
          }
        });
  }

  private static Set<LocalDate> with(LocalDate day) {
    Set<LocalDate> days = new TreeSet<>(NOWRUZ);
    days.add(day);
    return days;
  }

  private static Instant moment(String text) {
    String[] parts = text.split(" ");
    return day(parts[0]).atTime(LocalTime.parse(parts[1])).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static LocalDate day(String text) {
    return JalaliDate.parse(text).get().toLocalDate();
  }

  private static Set<LocalDate> nowruzOf(int... years) {
    Set<LocalDate> days = new TreeSet<>();
    for (int year : years) {
      for (int day : new int[] {1, 2, 3, 4, 12, 13}) {
        days.add(new JalaliDate(year, 1, day).toLocalDate());
      }
      days.add(new JalaliDate(year, 12, 29).toLocalDate());
    }
    return days;
  }
}
