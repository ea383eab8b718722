package org.hamafza.tasks;

import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has come so far that the council itself is told. */
@Service
public class Escalations {

  private static final int MOST = 50;

  private final EscalationTable table;
  private final ObjectProvider<KeptAway> rooms;

  Escalations(EscalationTable table, ObjectProvider<KeptAway> rooms) {
    this.table = table;
    this.rooms = rooms;
  }

  /**
   * The open work of a council that is long overdue, longest first, without what is kept from the
   * reader; the caller checks who may know of the council.
   */
  @Transactional(readOnly = true)
  public List<WorkItem> overdueIn(long councilId, Member reader) {
    List<WorkItem> late = table.longOverdue(councilId, MOST);
    Set<KeptAway.Bar> bars =
        rooms.stream()
            .flatMap(room -> room.of(late).stream())
            .collect(java.util.stream.Collectors.toSet());
    return late.stream()
        .filter(item -> !bars.contains(new KeptAway.Bar(item.id(), reader.personId())))
        .toList();
  }
}
