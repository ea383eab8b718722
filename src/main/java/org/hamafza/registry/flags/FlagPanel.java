package org.hamafza.registry.flags;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoPanel;
import org.hamafza.registry.Secretariat;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The flags on the page of an NGO: those that count or wait, and those that are over. */
@Component
class FlagPanel implements NgoPanel {

  /**
   * What the page shows.
   *
   * @param current those that count or wait, of the NGO and of those merged into it
   * @param past those that are over, or were never confirmed
   * @param details whether the reader sees who did what with them
   * @param sets whether the reader sets flags
   */
  record Shown(List<Flag> current, List<Flag> past, boolean details, boolean sets) {

    public boolean isEmpty() {
      return current.isEmpty() && past.isEmpty();
    }
  }

  private final NgoFlags flags;
  private final Secretariat secretariat;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FlagPanel(NgoFlags flags, Secretariat secretariat, WorkingCalendar calendar, Clock clock) {
    this.flags = flags;
    this.secretariat = secretariat;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void addTo(Model model, Member member, Ngo ngo) {
    LocalDate today = calendar.today(clock);
    List<Flag> all =
        Stream.concat(flags.of(member, ngo).stream(), flags.ofMergedInto(member, ngo).stream())
            .toList();
    model.addAttribute(
        "flags",
        new Shown(
            all.stream().filter(flag -> isCurrent(flag, today)).toList(),
            all.stream().filter(flag -> !isCurrent(flag, today)).toList(),
            secretariat.reads(member, ngo),
            secretariat.deals(member, ngo) && !ngo.isMerged()));
  }

  private static boolean isCurrent(Flag flag, LocalDate today) {
    return flag.countsOn(today) || flag.state() == Flag.State.WAITING && !flag.isOverOn(today);
  }
}
