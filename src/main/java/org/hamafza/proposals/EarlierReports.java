package org.hamafza.proposals;

import java.time.LocalDate;

/** Port to the room that follows projects up. */
public interface EarlierReports {

  /** For how many days the longest outstanding report of an NGO's projects is overdue; 0: none. */
  int overdueDays(long ngoId, LocalDate day);
}
