package org.hamafza.proposals.versions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.proposals.BudgetLine;
import org.hamafza.proposals.Indicator;
import org.hamafza.proposals.PartView;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.ProposalView;
import org.hamafza.proposals.SubmittedFile;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The fields of a version by the keys of their labels, as a reader would compare them: a text, or
 * the list of what was chosen or entered.
 */
final class Shown {

  private static final String FIELD = "proposals.field.";

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Shown() {}

  static Map<String, Object> of(ProposalView view, List<SubmittedFile> files) {
    Shown shown = new Shown();
    ProposalContent content = view.proposal().content();
    shown.texts(content);
    shown.choices(view, content);
    shown.amounts(content);
    shown.rows(content);
    shown.fields.put("proposals.page.files", files.stream().map(Shown::file).toList());
    return shown.fields;
  }

  private void texts(ProposalContent content) {
    pair("title", content.title());
    pair("aims", content.aims());
    pair("beneficiaries", content.beneficiaries());
    pair("supportDetails", content.supportDetails());
  }

  private void pair(String name, LocalText text) {
    fields.put(FIELD + name + "Fa", text.fa());
    fields.put(FIELD + name + "En", text.en());
  }

  private void choices(ProposalView view, ProposalContent content) {
    one("area", view.area());
    list("counties", view.counties());
    one("scope", content.scope() == null ? null : keyed("proposals.scope." + content.scope()));
    one("startsOn", content.startsOn());
    one("endsOn", content.endsOn());
    one("beneficiaryCount", content.beneficiaryCount());
    list("partners", view.partners());
    list("agencies", view.agencies());
    one("sponsor", view.sponsor());
    list("capabilities", view.capabilities());
    list("support", keyed("proposals.support.", content.support()));
    list("flags", keyed("proposals.flag.", content.flags()));
    list("needs", view.needs());
    list("parts", view.parts().stream().map(Shown::part).toList());
  }

  private void amounts(ProposalContent content) {
    one("requested", rial(content.requested()));
    one("own", rial(content.own()));
    one("other", rial(content.other()));
    one("total", rial(content.total()));
  }

  private void rows(ProposalContent content) {
    list("indicators", content.indicators().stream().map(Shown::indicator).toList());
    list("lines", content.lines().stream().map(Shown::line).toList());
  }

  private void one(String name, Object value) {
    list(name, value == null ? List.of() : List.of(value));
  }

  private void list(String name, Collection<?> values) {
    fields.put(FIELD + name, List.copyOf(values));
  }

  private static List<Object> part(PartView view) {
    return present(
        view.name(),
        view.part().contribution(),
        keyed("proposals.consent." + view.part().consent()));
  }

  private static List<Object> indicator(Indicator row) {
    return present(row.name(), row.unit(), row.baseline(), row.target());
  }

  private static List<Object> line(BudgetLine row) {
    Object type = row.type() == null ? null : keyed("proposals.costType." + row.type());
    return present(type, row.text(), rial(row.amount()));
  }

  private static List<Object> file(SubmittedFile file) {
    return List.of(
        keyed("proposals.document." + file.kind()),
        file.fileName(),
        file.sha256().substring(0, 12));
  }

  private static List<Object> present(Object... parts) {
    List<Object> present = new ArrayList<>(Arrays.asList(parts));
    present.removeIf(part -> part == null);
    return present;
  }

  private static Rial rial(Long amount) {
    return amount == null ? null : new Rial(amount);
  }

  private static List<Object> keyed(String prefix, Collection<? extends Enum<?>> chosen) {
    return chosen.stream().sorted().<Object>map(each -> keyed(prefix + each.name())).toList();
  }

  private static DefaultMessageSourceResolvable keyed(String key) {
    return new DefaultMessageSourceResolvable(key);
  }
}
