package org.hamafza.registry.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.registry.exchange.FileTable.Filed;
import org.hamafza.registry.exchange.PlannedRow.Act;
import org.hamafza.registry.exchange.PlannedRow.Alike;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files for the registry: handed in, shown, and taken over as they were shown, or not at all. */
@Service
class RegistryFiles {

  /** Says of a row that it is about something else than what has the same name. */
  static final String OTHER = "OTHER";

  /** Says that it is about the same thing; the row is left out. */
  static final String SAME = "SAME";

  private final FileTable table;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegistryFiles(FileTable table, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  /** The field in which is answered whether a row is about something known. */
  static String field(PlannedRow<?> row) {
    return "row-" + row.line();
  }

  /**
   * Keeps a file to be looked at; nothing of it counts.
   *
   * @throws InvalidInput if it cannot be read as a table
   */
  @Transactional
  public long handIn(Member by, Exchange<?> exchange, Long councilId, String csv) {
    exchange.requireKeeper(by, councilId);
    if (csv.indexOf('\0') >= 0) {
      throw new InvalidInput("file", "error.table.notUtf8");
    }
    exchange.plan(councilId, csv);
    return table.insert(exchange.kind(), councilId, by.personId(), csv, clock.instant());
  }

  /** What a file would do that the member handed in and has not taken over. */
  @Transactional(readOnly = true)
  public <T> Plan<T> plan(Member by, Exchange<T> exchange, long id) {
    Filed file = own(by, exchange, table.find(id).orElseThrow(NotFound::new));
    if (file.taken()) {
      throw new NotFound();
    }
    return exchange.plan(file.councilId(), file.content());
  }

  /**
   * Takes a file over: all rows but those that are about something known.
   *
   * @param seen the digest of the plan that was shown
   * @throws InvalidInput if a row is bad, a decision is missing, or it would do something else now
   * @throws Conflict if it was taken over already
   */
  @Transactional
  public <T> void take(Member by, Exchange<T> exchange, long id, String seen, FormInput answers) {
    Filed file = own(by, exchange, table.lock(id).orElseThrow(NotFound::new));
    if (file.taken()) {
      throw new Conflict("registry.exchange.error.taken");
    }
    Plan<T> plan = exchange.plan(file.councilId(), file.content());
    if (!plan.takeable()) {
      throw new InvalidInput(
          "",
          plan.bad().isEmpty() ? "registry.exchange.error.nothing" : "registry.exchange.error.bad");
    }
    if (!plan.digest().equals(seen)) {
      throw new InvalidInput("", "registry.exchange.error.otherNow");
    }
    Set<Integer> leftOut = leftOut(plan, answers);
    answers.check();
    CaseRef subject =
        file.councilId() == null ? CaseRef.installation() : CaseRef.council(file.councilId());
    decide(plan, leftOut, subject);
    List<PlannedRow<T>> rows =
        plan.acting().stream().filter(row -> !leftOut.contains(row.line())).toList();
    rows.forEach(row -> exchange.take(by, file.councilId(), row));
    events.publishEvent(
        new RegistryFileTaken(
            subject,
            file.kind().name(),
            file.sha256(),
            count(rows, Act.NEW),
            count(rows, Act.CHANGED),
            plan.unchanged().size(),
            leftOut.size()));
    table.taken(id, clock.instant());
  }

  private static Set<Integer> leftOut(Plan<?> plan, FormInput answers) {
    Set<Integer> leftOut = new HashSet<>();
    for (PlannedRow<?> row : plan.doubtful()) {
      Set<String> answer = answers.codes(field(row), Set.of(OTHER, SAME));
      if (answer.size() != 1 && !answers.isRejected(field(row))) {
        answers.reject(field(row), "error.required");
      }
      if (answer.contains(SAME)) {
        leftOut.add(row.line());
      }
    }
    return leftOut;
  }

  private void decide(Plan<?> plan, Set<Integer> leftOut, CaseRef subject) {
    List<LikenessDecided> decided = new ArrayList<>();
    for (PlannedRow<?> row : plan.doubtful()) {
      decided.add(
          new LikenessDecided(
              subject,
              row.identifier(),
              row.alike().stream().map(Alike::identifier).toList(),
              leftOut.contains(row.line())));
    }
    decided.forEach(events::publishEvent);
  }

  private static int count(List<? extends PlannedRow<?>> rows, Act act) {
    return (int) rows.stream().filter(row -> row.act() == act).count();
  }

  private static <T> Filed own(Member by, Exchange<T> exchange, Filed file) {
    if (file.kind() != exchange.kind() || file.personId() != by.personId()) {
      throw new NotFound();
    }
    exchange.requireKeeper(by, file.councilId());
    return file;
  }
}
