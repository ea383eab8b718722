package org.hamafza.tasks;

import java.util.List;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has come so far that the council itself is told. */
@Service
public class Escalations {

  private static final int MOST = 50;

  private final EscalationTable table;
  private final Bars bars;

  Escalations(EscalationTable table, Bars bars) {
    this.table = table;
    this.bars = bars;
  }

  /**
   * The open work of a council that is long overdue, longest first, without what is kept from the
   * reader; the caller checks who may know of the council.
   */
  @Transactional(readOnly = true)
  public List<WorkItem> overdueIn(long councilId, Member reader) {
    return bars.open(reader, table.longOverdue(councilId, MOST));
  }
}
