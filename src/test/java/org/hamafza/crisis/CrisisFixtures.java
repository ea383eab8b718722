package org.hamafza.crisis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.registry.Area;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Crises of test councils, proposed and confirmed as people would. */
@Component
public class CrisisFixtures {

  public static final String SECRETARY = "seat-secretary";
  public static final String CHAIR = "seat-chair";

  private final CrisisDesk desk;
  private final DeclarationTable table;
  private final TaskInbox inbox;
  private final Areas areas;
  private final Counties counties;
  private final Jobs jobs;
  private final ManualClock clock;

  CrisisFixtures(
      CrisisDesk desk,
      DeclarationTable table,
      TaskInbox inbox,
      Areas areas,
      Counties counties,
      Jobs jobs,
      ManualClock clock) {
    this.desk = desk;
    this.table = table;
    this.inbox = inbox;
    this.areas = areas;
    this.counties = counties;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Every area in every county. */
  Scope everywhere() {
    return new Scope(
        areas.all().stream().map(Area::code).collect(Collectors.toSet()),
        counties.on(LocalDate.of(2020, 11, 1)).stream()
            .map(County::code)
            .collect(Collectors.toSet()));
  }

  /** In force from now on for a day only, as if two persons had wanted it; gives its id. */
  public long forADay(TestCouncil council) {
    long id = insert(council, everywhere());
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofDays(1));
    table.decide(id, true, "", council.personId(CHAIR), now);
    table.start(id, now, end, end, 0);
    return id;
  }

  private long insert(TestCouncil council, Scope scope) {
    String number = council.council().code() + "-test-" + clock.instant();
    return table.insert(
        council.id(), number, content(scope), council.personId(SECRETARY), clock.instant());
  }

  static CrisisProposal content(Scope scope) {
    return new CrisisProposal(
        CrisisKind.EPIDEMIC,
        new LocalText("همه‌گیری کرونا", "Corona epidemic"),
        scope,
        "بیمارستان‌ها پر است",
        new Basis("ستاد استانی", "99/1", LocalDate.of(2020, 3, 1)));
  }

  /** The form of the proposal as it is typed. */
  public static Map<String, List<String>> typed() {
    return Map.of(
        "kind", List.of("FLOOD"),
        "titleFa", List.of("سیل زاینده‌رود"),
        "areas", List.of("ENV", "CHARITY"),
        "extent", List.of("COUNTIES"),
        "counties", List.of("ISF", "NAI"),
        "reason", List.of("روستاها زیر آب است"),
        "basisIssuer", List.of("ستاد استانی"),
        "basisNumber", List.of("۹۹/۲"),
        "basisOn", List.of("2020-10-01"));
  }

  /** The secretary proposes it; gives its id. */
  public long propose(TestCouncil council, Set<String> inAreas, Set<String> inCounties) {
    return propose(council, new Scope(inAreas, inCounties));
  }

  long propose(TestCouncil council, Scope scope) {
    return council.as(
        SECRETARY, () -> desk.propose(council.member(SECRETARY), council.id(), content(scope)));
  }

  /** Proposed for everywhere, and confirmed by the chair. */
  public long declare(TestCouncil council) {
    long id = propose(council, everywhere());
    complete(council, CHAIR, id, Map.of("decision", "CONFIRM"));
    return id;
  }

  /** Ended before its time by the two. */
  public void end(TestCouncil council, long id) {
    proposeChange(council, id, ChangeKind.ENDING);
    complete(council, CHAIR, id, Map.of("decision", "CONFIRM"));
  }

  void proposeChange(TestCouncil council, long id, ChangeKind change) {
    council.run(
        SECRETARY,
        () -> desk.proposeChange(council.member(SECRETARY), id, change, "وضعیت دگرگون شده است"));
  }

  Declaration get(long id) {
    return table.find(id).orElseThrow();
  }

  /** Whether its report is closed. */
  public boolean isClosed(long id) {
    return get(id).state() == CrisisState.CLOSED;
  }

  public List<WorkItem> work(long id) {
    return inbox.openOn(Declaration.TYPE, id);
  }

  /** Completes the one open piece of work on it as that person, and runs what follows. */
  public void complete(TestCouncil council, String name, long id, Map<String, String> form) {
    List<WorkItem> open = work(id);
    if (open.size() != 1) {
      throw new IllegalStateException("open work: " + open);
    }
    Map<String, List<String>> raw =
        form.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    council.run(name, () -> inbox.complete(open.get(0).id(), council.member(name), raw));
    jobs.runAll();
  }
}
