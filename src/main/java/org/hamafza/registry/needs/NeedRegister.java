package org.hamafza.registry.needs;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Numbers;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.registry.Needs;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the needs: the secretariat writes them, everybody in the council reads them. */
@Service
class NeedRegister implements Needs {

  private final NeedTable table;
  private final Councils councils;
  private final Numbers numbers;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NeedRegister(
      NeedTable table,
      Councils councils,
      Numbers numbers,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.councils = councils;
    this.numbers = numbers;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Need get(long id) {
    return table.find(id).orElseThrow(NotFound::new);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Need> of(long councilId) {
    return table.of(councilId);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Need> openFor(long councilId, String area, Set<String> counties) {
    return table.open(Set.of(councilId), area, counties);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Need> openIn(Set<Long> ofCouncils, String area) {
    return table.open(ofCouncils, area, Set.of());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Need> byCodes(long councilId, Collection<String> codes) {
    return table.byCodes(councilId, codes);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Long, LocalText> names(Collection<Long> ids) {
    Map<Long, LocalText> names = new LinkedHashMap<>();
    table.all(ids).forEach(need -> names.put(need.id(), need.label()));
    return names;
  }

  /** A page of the needs of the member's councils, newest first. */
  @Transactional(readOnly = true)
  public List<Need> search(Member member, NeedFilter filter, long beforeId, int limit) {
    return table.search(councilsOf(member), filter, beforeId, limit);
  }

  /**
   * A need of one of the member's councils.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  @Transactional(readOnly = true)
  public Need visibleTo(Member member, long id) {
    Need need = get(id);
    if (!councilsOf(member).contains(need.councilId())) {
      throw new NotFound();
    }
    return need;
  }

  /** The same, if the member may change it. */
  @Transactional(readOnly = true)
  public Need keptBy(Member member, long id) {
    Need need = visibleTo(member, id);
    if (!mayKeep(member, need.councilId())) {
      throw new NotFound();
    }
    return need;
  }

  /** Whether the member keeps the register of that council. */
  boolean mayKeep(Member member, long councilId) {
    return member.hasAny(councilId, Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD);
  }

  /** What it says and said, the newest edition first. */
  @Transactional(readOnly = true)
  public List<NeedEdition> editions(Need need) {
    return table.editions(need.id());
  }

  @Override
  @Transactional
  public Need register(Member by, long councilId, NeedContent content) {
    if (!mayKeep(by, councilId)) {
      throw new NotFound();
    }
    long id = table.insert(councilId, nextCode(councilId), content);
    Need need = keep(by, id, 0, councilId, content, "");
    publish(by, councilId, NeedRegistered.of(ref(need), content));
    return need;
  }

  /**
   * Changes what is registered; what it said before stays readable.
   *
   * @throws NeedEditedMeanwhile if somebody changed it since {@code edition}
   * @throws InvalidInput if nothing is changed
   */
  @Transactional
  public Need change(Member by, long id, int edition, NeedContent content, String reason) {
    Need before = keptBy(by, id);
    if (before.edition() == edition && before.content().equals(content)) {
      throw new InvalidInput("", "registry.needs.error.unchanged");
    }
    if (!table.update(before, edition, content)) {
      throw new NeedEditedMeanwhile();
    }
    Need need = keep(by, id, edition + 1, before.councilId(), content, reason);
    publish(by, before.councilId(), NeedChanged.of(ref(need), need.edition(), content, reason));
    return need;
  }

  private Need keep(
      Member by, long id, int edition, long councilId, NeedContent content, String reason) {
    NeedTable.Writer writer =
        new NeedTable.Writer(by.personId(), office(by, councilId), clock.instant());
    table.keep(id, edition, content, reason, writer);
    return get(id);
  }

  private void publish(Member by, long councilId, DomainEvent event) {
    currentMember.actingAs(
        office(by, councilId),
        "",
        () -> {
          events.publishEvent(event);
          return null;
        });
  }

  private static Role office(Member by, long councilId) {
    return by.has(Role.SECRETARIAT_OFFICER, councilId)
        ? Role.SECRETARIAT_OFFICER
        : Role.SECRETARIAT_LEAD;
  }

  // The year in two digits, as people write it.
  private String nextCode(long councilId) {
    int year = JalaliDate.yearOf(calendar.today(clock));
    long number = numbers.next(councils.get(councilId).code() + "-N", year);
    return "NEED-%02d-%02d".formatted(year % 100, number);
  }

  private static Set<Long> councilsOf(Member member) {
    return member.councilsAs(Role.values());
  }

  private static CaseRef ref(Need need) {
    return new CaseRef(need.councilId(), "need", need.id(), need.code(), null);
  }
}
