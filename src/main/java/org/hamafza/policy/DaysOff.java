package org.hamafza.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.hamafza.calendar.Holiday;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.Holidays;
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
  private final Weekends weekends;
  private final CurrentMember currentMember;

  DaysOff(Holidays holidays, Weekends weekends, CurrentMember currentMember) {
    this.holidays = holidays;
    this.weekends = weekends;
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

  /** The weekly days off by the day from which they hold. */
  @Transactional(readOnly = true)
  public NavigableMap<LocalDate, Set<DayOfWeek>> weekly() {
    requireKeeper();
    return weekends.list();
  }

  @Transactional
  public void add(LocalDate day, LocalText name, HolidayKind kind) {
    requireKeeper();
    holidays.add(day, name, kind);
  }

  @Transactional
  public void remove(LocalDate day) {
    requireKeeper();
    holidays.remove(day);
  }

  @Transactional
  public void setWeekly(LocalDate validFrom, Set<DayOfWeek> days) {
    requireKeeper();
    weekends.set(validFrom, days);
  }
}
