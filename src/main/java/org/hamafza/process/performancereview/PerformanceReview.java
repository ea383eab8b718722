package org.hamafza.process.performancereview;

import java.util.Date;
import org.hamafza.process.Variable;

/** Grading an NGO after a finished project: the words its model and its code share. */
public final class PerformanceReview {

  public static final String ID = "PerformanceReview";

  // Results of the project as the table reads them; percentages from 0 to 100.
  public static final Variable<Boolean> INTEGRITY_BREACH = Variable.ofBoolean("integrityBreach");
  public static final Variable<Boolean> UNRETURNED_FUNDS = Variable.ofBoolean("unreturnedFunds");
  public static final Variable<Boolean> FINAL_REPORT_MISSING =
      Variable.ofBoolean("finalReportMissing");
  public static final Variable<Boolean> EVIDENCE_VERIFIED = Variable.ofBoolean("evidenceVerified");
  public static final Variable<Integer> COMPLETED_PROJECTS =
      Variable.ofInteger("completedProjects");
  public static final Variable<Double> COMPOSITE = Variable.ofDouble("composite");
  public static final Variable<Double> ON_TIME_PERCENT = Variable.ofDouble("onTimePercent");

  public static final Variable<Date> COMMENT_DUE = Variable.ofDate("commentDue");
  public static final Variable<Boolean> GRADE_CONFIRMED = Variable.ofBoolean("gradeConfirmed");

  private PerformanceReview() {}
}
