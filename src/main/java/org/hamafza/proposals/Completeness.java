package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.shared.FieldError;

/** What a proposal must say before it can be submitted. */
final class Completeness {

  private final List<FieldError> missing = new ArrayList<>();

  private Completeness() {}

  /** The fields that are still missing, in the order of the form. */
  static List<FieldError> missing(ProposalContent content) {
    Completeness check = new Completeness();
    check.need("titleFa", !content.title().fa().isBlank());
    check.need("titleEn", !content.title().en().isBlank());
    check.need("area", content.area() != null);
    check.need("counties", !content.counties().isEmpty());
    check.need("aimsFa", !content.aims().isBlank());
    check.need("beneficiariesFa", !content.beneficiaries().isBlank());
    check.need("startsOn", content.startsOn() != null);
    check.need("endsOn", content.endsOn() != null);
    check.need("indicators", !content.indicators().isEmpty());
    for (int i = 0; i < content.indicators().size(); i++) {
      Indicator row = content.indicators().get(i);
      check.need(FormRows.name("indicators", "" + i, "name"), !row.name().isBlank());
      check.need(FormRows.name("indicators", "" + i, "unit"), !row.unit().isBlank());
      check.need(FormRows.name("indicators", "" + i, "baseline"), row.baseline() != null);
      check.need(FormRows.name("indicators", "" + i, "target"), row.target() != null);
    }
    check.need("lines", !content.lines().isEmpty());
    for (int i = 0; i < content.lines().size(); i++) {
      BudgetLine row = content.lines().get(i);
      check.need(FormRows.name("lines", "" + i, "type"), row.type() != null);
      check.need(FormRows.name("lines", "" + i, "text"), !row.text().isBlank());
      check.need(FormRows.name("lines", "" + i, "amount"), row.amount() != null);
    }
    check.need("requested", content.requested() != null);
    check.need("own", content.own() != null);
    check.need("other", content.other() != null);
    check.need("total", content.total() != null);
    return check.missing;
  }

  private void need(String field, boolean there) {
    if (!there) {
      missing.add(new FieldError(field, "error.required", List.of()));
    }
  }
}
