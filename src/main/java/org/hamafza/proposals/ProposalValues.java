package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;

/** Writes the content of a proposal as the values of its form. */
final class ProposalValues {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private ProposalValues() {}

  /** {@code legalIds} gives the national identifier of a partner by its id. */
  static Map<String, List<String>> of(ProposalContent content, LongFunction<String> legalIds) {
    ProposalValues form = new ProposalValues();
    form.text("title", content.title());
    form.put("area", content.area());
    form.put("scope", content.scope());
    form.all("counties", content.counties());
    form.text("aims", content.aims());
    form.text("beneficiaries", content.beneficiaries());
    form.put("beneficiaryCount", content.beneficiaryCount());
    form.put("startsOn", day(content.startsOn()));
    form.put("endsOn", day(content.endsOn()));
    form.put("requested", content.requested());
    form.put("own", content.own());
    form.put("other", content.other());
    form.put("total", content.total());
    form.all("agencies", content.agencies());
    form.put("sponsor", content.sponsor());
    form.all("capabilities", content.capabilities());
    form.all("support", content.support());
    form.all("flags", content.flags());
    form.text("supportDetails", content.supportDetails());
    form.all("needs", content.needs());
    form.rows(content, legalIds);
    return form.values;
  }

  private void rows(ProposalContent content, LongFunction<String> legalIds) {
    for (int i = 0; i < content.indicators().size(); i++) {
      Indicator row = content.indicators().get(i);
      put(FormRows.name("indicators", "" + i, "name"), row.name());
      put(FormRows.name("indicators", "" + i, "unit"), row.unit());
      put(FormRows.name("indicators", "" + i, "baseline"), row.baseline());
      put(FormRows.name("indicators", "" + i, "target"), row.target());
    }
    for (int i = 0; i < content.lines().size(); i++) {
      BudgetLine row = content.lines().get(i);
      put(FormRows.name("lines", "" + i, "type"), row.type());
      put(FormRows.name("lines", "" + i, "text"), row.text());
      put(FormRows.name("lines", "" + i, "amount"), row.amount());
    }
    int i = 0;
    for (long partner : content.partners()) {
      put(FormRows.name("partners", "" + i++, "legalId"), legalIds.apply(partner));
    }
  }

  private static String day(LocalDate day) {
    return day == null ? null : JalaliDate.of(day).formatShort(Locale.ENGLISH);
  }

  private void text(String name, LocalText text) {
    put(name + "Fa", text.fa());
    put(name + "En", text.en());
  }

  private void put(String name, Object value) {
    values.put(name, value == null ? List.of() : List.of(value.toString()));
  }

  private void all(String name, Collection<?> chosen) {
    values.put(name, chosen.stream().map(Object::toString).toList());
  }
}
