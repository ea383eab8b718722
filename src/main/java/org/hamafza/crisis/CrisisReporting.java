package org.hamafza.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.hamafza.policy.Policies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds up what went by the fast track while a crisis ran. */
@Component
class CrisisReporting {

  private final CrisisReportTable table;
  private final ObjectProvider<CrisisFiles> rooms;
  private final Policies policies;
  private final Clock clock;

  CrisisReporting(
      CrisisReportTable table, ObjectProvider<CrisisFiles> rooms, Policies policies, Clock clock) {
    this.table = table;
    this.rooms = rooms;
    this.policies = policies;
    this.clock = clock;
  }

  /** Writes the report of a crisis that is over; one that is there already stays as it is. */
  ClosingReport compile(Declaration over) {
    return table.find(over.id()).orElseGet(() -> write(over));
  }

  private ClosingReport write(Declaration over) {
    List<CrisisFile> files =
        rooms.stream()
            .flatMap(
                room -> room.between(over.councilId(), over.startedAt(), over.endedAt()).stream())
            .toList();
    List<Long> hours =
        files.stream().map(CrisisFile::hours).filter(Objects::nonNull).sorted().toList();
    int percent = (int) policies.today().number("crisis.sampleAuditPercent");
    ClosingReport report =
        new ClosingReport(
            over.id(),
            clock.instant(),
            files.size(),
            hours.isEmpty() ? null : hours.get((hours.size() - 1) / 2),
            hours.isEmpty() ? null : hours.get(hours.size() - 1),
            files.stream().mapToLong(CrisisFile::requested).sum(),
            files.stream().mapToLong(CrisisFile::granted).sum(),
            percent,
            "",
            null,
            null);
    table.insert(report, files, AuditSample.draw(over.number(), files, percent));
    return report;
  }
}
