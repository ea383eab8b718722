package org.hamafza.registry.flags;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoStatusChanged;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Secretariat;
import org.hamafza.registry.flags.Flag.Act;
import org.hamafza.registry.flags.Flag.State;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets and lifts flags; one that bars the NGO from applying is set, and lifted, by two persons. An
 * NGO learns only of those that bar it.
 */
@Service
class NgoFlags {

  private final FlagTable table;
  private final Ngos ngos;
  private final Secretariat secretariat;
  private final FlagNotices notices;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NgoFlags(
      FlagTable table,
      Ngos ngos,
      Secretariat secretariat,
      FlagNotices notices,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.ngos = ngos;
    this.secretariat = secretariat;
    this.notices = notices;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** The flags of which the member may know, newest first. */
  @Transactional(readOnly = true)
  public List<Flag> of(Member member, Ngo ngo) {
    return visible(member, ngo, table.of(ngo.id()));
  }

  /** The same of the NGOs that were merged into this one. */
  @Transactional(readOnly = true)
  public List<Flag> ofMergedInto(Member member, Ngo ngo) {
    return visible(member, ngo, table.ofMergedInto(ngo.id()));
  }

  private List<Flag> visible(Member member, Ngo ngo, List<Flag> flags) {
    if (secretariat.reads(member, ngo)) {
      return flags;
    }
    boolean own = Secretariat.isOf(member, ngo);
    return flags.stream().filter(flag -> own && flag.kind().blocks() && flag.hasCounted()).toList();
  }

  /**
   * One flag, for the secretariat and the auditor.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Flag get(Member member, long ngoId, long flagId) {
    if (!secretariat.reads(member, ngos.visibleTo(member, ngoId))) {
      throw new NotFound();
    }
    return table.find(ngoId, flagId).orElseThrow(NotFound::new);
  }

  /**
   * The NGO, if the member sets and lifts its flags.
   *
   * @throws NotFound if not
   */
  @Transactional(readOnly = true)
  public Ngo kept(Member by, long ngoId) {
    Ngo ngo = ngos.visibleTo(by, ngoId);
    if (!secretariat.deals(by, ngo)) {
      throw new NotFound();
    }
    return ngo;
  }

  /** Sets a flag, or proposes one that bars the NGO from applying; gives its id. */
  @Transactional
  public long set(Member by, long ngoId, FlagKind kind, String reason, LocalDate until) {
    kept(by, ngoId);
    Ngo ngo = ngos.locked(ngoId);
    if (ngo.isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
    LocalDate today = calendar.today(clock);
    if (until != null && until.isBefore(today)) {
      throw new InvalidInput("until", "registry.flags.error.past");
    }
    return secretariat.acting(
        by,
        ngo,
        () ->
            kind.blocks()
                ? propose(by, ngo, kind, reason, until)
                : open(by, ngo, kind, reason, until));
  }

  private long propose(Member by, Ngo ngo, FlagKind kind, String reason, LocalDate until) {
    long id = table.insert(ngo.id(), kind, reason, State.WAITING, null, until);
    table.step(id, Act.PROPOSED, by.personId(), clock.instant(), reason);
    events.publishEvent(new NgoFlagProposed(ngo.ref(), id, kind, reason, until));
    notices.waits(ngo, id, by);
    return id;
  }

  private long open(Member by, Ngo ngo, FlagKind kind, String reason, LocalDate until) {
    long id = table.insert(ngo.id(), kind, reason, State.OPEN, calendar.today(clock), until);
    table.step(id, Act.SET, by.personId(), clock.instant(), reason);
    events.publishEvent(new NgoFlagSet(ngo.ref(), id, kind, reason, until));
    return id;
  }

  /**
   * Lifts a flag before its last day, or proposes that if it bars the NGO from applying.
   *
   * @param upheld whether an integrity case was found true
   */
  @Transactional
  public void lift(Member by, long ngoId, long flagId, boolean upheld, String reason) {
    change(
        by,
        ngoId,
        flagId,
        (ngo, flag) -> {
          if (flag.lifting() || !flag.countsOn(calendar.today(clock))) {
            throw new Conflict("registry.flags.error.over");
          }
          if (flag.kind().blocks()) {
            table.lifting(flagId, true, upheld);
            table.step(flagId, Act.LIFT_PROPOSED, by.personId(), clock.instant(), reason);
            events.publishEvent(
                new NgoFlagLiftProposed(ngo.ref(), flagId, flag.kind(), upheld, reason));
            notices.waits(ngo, flagId, by);
          } else {
            end(by.personId(), ngo, flag, Act.LIFTED, reason);
          }
        });
  }

  /** Answers, as a second person, to the setting or the lifting of a flag. */
  @Transactional
  public void decide(Member by, long ngoId, long flagId, boolean confirm, String reason) {
    change(
        by,
        ngoId,
        flagId,
        (ngo, flag) -> {
          if (!flag.waitsOn(calendar.today(clock))) {
            throw new Conflict("registry.flags.error.over");
          }
          if (flag.askedBy() == by.personId()) {
            throw new Conflict("registry.flags.error.samePerson");
          }
          if (flag.lifting()) {
            decideLift(by, ngo, flag, confirm, reason);
          } else {
            decideSetting(by, ngo, flag, confirm, reason);
          }
        });
  }

  private void decideSetting(Member by, Ngo ngo, Flag flag, boolean confirm, String reason) {
    if (!confirm) {
      table.enter(flag, State.DECLINED);
      table.step(flag.id(), Act.DECLINED, by.personId(), clock.instant(), reason);
      events.publishEvent(new NgoFlagDeclined(ngo.ref(), flag.id(), flag.kind(), reason));
      return;
    }
    LocalDate today = calendar.today(clock);
    if (flag.isOverOn(today)) {
      throw new Conflict("registry.flags.error.over");
    }
    table.open(flag.id(), today);
    table.step(flag.id(), Act.CONFIRMED, by.personId(), clock.instant(), reason);
    events.publishEvent(
        new NgoFlagSet(ngo.ref(), flag.id(), flag.kind(), flag.reason(), flag.until()));
    notices.barred(ngo, flag.reason());
    events.publishEvent(new NgoStatusChanged(ngo.stayingId()));
  }

  private void decideLift(Member by, Ngo ngo, Flag flag, boolean confirm, String reason) {
    if (confirm) {
      end(by.personId(), ngo, flag, Act.LIFTED, reason);
      return;
    }
    table.lifting(flag.id(), false, false);
    table.step(flag.id(), Act.LIFT_DECLINED, by.personId(), clock.instant(), reason);
    events.publishEvent(new NgoFlagLiftDeclined(ngo.ref(), flag.id(), flag.kind(), reason));
  }

  private void end(Long personId, Ngo ngo, Flag flag, Act act, String reason) {
    boolean upheld = act == Act.LIFTED && flag.upheld();
    table.enter(flag, State.ENDED);
    table.step(flag.id(), act, personId, clock.instant(), reason);
    events.publishEvent(
        new NgoFlagEnded(ngo.ref(), flag.id(), flag.kind(), act == Act.EXPIRED, upheld, reason));
    if (flag.kind().blocks()) {
      if (upheld) {
        notices.upheld(ngo);
      } else {
        notices.freed(ngo);
      }
      events.publishEvent(new NgoStatusChanged(ngo.stayingId()));
    }
  }

  /** Enters in the record what ended by itself; it has not counted since its last day. */
  @Transactional
  public void expire(long ngoId) {
    Ngo ngo = ngos.locked(ngoId);
    LocalDate today = calendar.today(clock);
    for (Flag flag : table.of(ngoId)) {
      if (flag.state() == State.OPEN && flag.isOverOn(today)) {
        end(null, ngo, flag, Act.EXPIRED, "");
      } else if (flag.state() == State.WAITING && flag.isOverOn(today)) {
        table.enter(flag, State.DECLINED);
        table.step(flag.id(), Act.EXPIRED, null, clock.instant(), "");
        events.publishEvent(new NgoFlagDeclined(ngo.ref(), flag.id(), flag.kind(), ""));
      }
    }
  }

  private interface Change {
    void of(Ngo ngo, Flag flag);
  }

  /** Locks the NGO, so that of two who answer at once the second sees what the first has said. */
  private void change(Member by, long ngoId, long flagId, Change change) {
    kept(by, ngoId);
    get(by, ngoId, flagId);
    Ngo ngo = ngos.locked(ngoId);
    Flag flag = table.find(ngoId, flagId).orElseThrow(NotFound::new);
    secretariat.acting(
        by,
        ngo,
        () -> {
          change.of(ngo, flag);
          return null;
        });
  }
}
