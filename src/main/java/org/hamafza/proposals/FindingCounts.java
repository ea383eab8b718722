package org.hamafza.proposals;

import java.util.List;

/** The findings of a version counted as the table of the screening's outcome asks for them. */
public record FindingCounts(
    boolean incomplete,
    int blockersFinal,
    int blockersCurable,
    int holds,
    int documentsMissing,
    int warnings) {

  static FindingCounts of(List<Finding> findings) {
    return new FindingCounts(
        count(findings, Finding.Severity.INCOMPLETE) > 0,
        (int) blockers(findings).stream().filter(f -> !f.curable()).count(),
        (int) blockers(findings).stream().filter(Finding::curable).count(),
        count(findings, Finding.Severity.HOLD),
        count(findings, Finding.Severity.MISSING),
        count(findings, Finding.Severity.WARN));
  }

  private static List<Finding> blockers(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Finding.Severity.BLOCK).toList();
  }

  private static int count(List<Finding> findings, Finding.Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }
}
