package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Turns rows of decision tables into findings. */
final class FindingRows {

  static final String INCOMPLETE = "DATA_INCOMPLETE";

  private FindingRows() {}

  static List<Finding> rules(List<Map<String, Object>> rows, int version) {
    return rows.stream()
        .map(
            row -> {
              String code = (String) row.get("code");
              Finding.Severity severity =
                  code.equals(INCOMPLETE)
                      ? Finding.Severity.INCOMPLETE
                      : Finding.Severity.valueOf((String) row.get("severity"));
              boolean curable = Boolean.TRUE.equals(row.get("curable"));
              return new Finding(0, version, Finding.Kind.RULE, code, severity, curable, "");
            })
        .toList();
  }

  /** The required documents that are neither in the form nor in the profile nor uploaded. */
  static List<Finding> missing(
      List<Map<String, Object>> required, Predicate<String> uploaded, int version) {
    List<Finding> missing = new ArrayList<>();
    for (Map<String, Object> row : required) {
      String code = (String) row.get("document");
      if (code.equals(INCOMPLETE)) {
        missing.add(finding(code, Finding.Severity.INCOMPLETE, version));
      } else if (row.get("source").equals("UPLOAD") && !uploaded.test(code)) {
        missing.add(finding(code, Finding.Severity.MISSING, version));
      }
    }
    return missing;
  }

  private static Finding finding(String code, Finding.Severity severity, int version) {
    return new Finding(0, version, Finding.Kind.DOCUMENT, code, severity, true, "");
  }
}
