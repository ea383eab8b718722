package org.hamafza.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.hamafza.calendar.CalendarChange;
import org.hamafza.calendar.CalendarPreview;
import org.hamafza.calendar.Holiday;
import org.hamafza.calendar.HolidayFile;
import org.hamafza.calendar.HolidayImports;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.Holidays;
import org.hamafza.calendar.Shifts;
import org.hamafza.calendar.Weekends;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office calendar for those who keep it: parameter administrators and administrators. */
@Service
class DaysOff {

  private final Holidays holidays;
  private final HolidayImports imports;
  private final Weekends weekends;
  private final CalendarPreview preview;
  private final CurrentMember currentMember;

  DaysOff(
      Holidays holidays,
      HolidayImports imports,
      Weekends weekends,
      CalendarPreview preview,
      CurrentMember currentMember) {
    this.holidays = holidays;
    this.imports = imports;
    this.weekends = weekends;
    this.preview = preview;
    this.currentMember = currentMember;
  }

  /** Refuses everybody who does not keep the calendar. */
  void requireKeeper() {
    Member member = currentMember.get();
    if (!member.hasAnywhere(Role.PARAMETER_ADMIN) && !member.hasAnywhere(Role.ADMINISTRATOR)) {
      throw new NotFound("not a keeper of the calendar");
    }
  }

  /** The holidays of a Jalali year, in order. */
  @Transactional(readOnly = true)
  public List<Holiday> in(int year) {
    requireKeeper();
    return holidays.between(
        new JalaliDate(year, 1, 1).toLocalDate(),
        new JalaliDate(year + 1, 1, 1).toLocalDate().minusDays(1));
  }

  /** The holiday on that day. */
  @Transactional(readOnly = true)
  public Holiday on(LocalDate day) {
    requireKeeper();
    return holidays.on(day);
  }

  /** The weekly days off by the day from which they hold. */
  @Transactional(readOnly = true)
  public NavigableMap<LocalDate, Set<DayOfWeek>> weekly() {
    requireKeeper();
    return weekends.list();
  }

  /** The imports of which anything is left. */
  @Transactional(readOnly = true)
  public List<HolidayImports.Import> imports() {
    requireKeeper();
    return imports.list();
  }

  /** The days of an import that are holidays still. */
  @Transactional(readOnly = true)
  public List<LocalDate> imported(long importId) {
    requireKeeper();
    return imports.days(importId);
  }

  /** What a file would bring. */
  @Transactional(readOnly = true)
  public HolidayFile read(String csv) {
    requireKeeper();
    return imports.read(csv);
  }

  /** What a change would do to open deadlines. */
  @Transactional(readOnly = true)
  public Shifts preview(CalendarChange change) {
    requireKeeper();
    return preview.of(change);
  }

  @Transactional
  public void add(LocalDate day, LocalText name, HolidayKind kind) {
    requireKeeper();
    holidays.add(day, name, kind);
  }

  @Transactional
  public void move(LocalDate from, LocalDate to) {
    requireKeeper();
    holidays.move(from, to);
  }

  @Transactional
  public void remove(LocalDate day) {
    requireKeeper();
    holidays.remove(day);
  }

  @Transactional
  public int take(String csv) {
    requireKeeper();
    return imports.take(csv);
  }

  @Transactional
  public void undo(long importId) {
    requireKeeper();
    imports.undo(importId);
  }

  @Transactional
  public void setWeekly(LocalDate validFrom, Set<DayOfWeek> days) {
    requireKeeper();
    weekends.set(validFrom, days);
  }

  @Transactional
  public void removeWeekly(LocalDate validFrom) {
    requireKeeper();
    weekends.remove(validFrom);
  }
}
