package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.Parsed;
import org.hamafza.shared.Rial;

/** Reads the typed proposal; what is missing stays missing, what cannot be read is refused. */
final class ProposalForm {

  static final int TITLE = 200;
  static final int LONG_TEXT = 4000;
  private static final int LARGEST_COUNT = 1_000_000_000;

  static final Set<String> WIDER_SCOPES = Set.of("MULTI_PROVINCE", "NATIONAL", "INTERNATIONAL");

  private final FormInput in;
  private final Map<String, List<String>> values;

  ProposalForm(Map<String, List<String>> values) {
    this.values = values;
    this.in = new FormInput(values);
  }

  /**
   * The content.
   *
   * @param partner finds an NGO by its national identifier; an error if it may not be a partner
   * @throws org.hamafza.shared.InvalidInput naming every field that cannot be read
   */
  ProposalContent read(Offer offer, Function<LegalId, Parsed<Long>> partner) {
    ProposalContent content = readable(offer, partner);
    in.check();
    return content;
  }

  /** What cannot be read, after {@link #readable}. */
  List<FieldError> errors() {
    return in.errors();
  }

  /** As much of the content as can be read; see {@link #errors}. */
  ProposalContent readable(Offer offer, Function<LegalId, Parsed<Long>> partner) {
    LocalDate startsOn = in.date("startsOn");
    LocalDate endsOn = in.date("endsOn");
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      in.reject("endsOn", "proposals.error.endsBeforeStart");
    }
    ProposalContent content =
        new ProposalContent(
            in.localText("titleFa", "titleEn", TITLE),
            code("area", offer.areas()),
            code("scope", WIDER_SCOPES),
            in.codes("counties", offer.counties()),
            in.localParagraphs("aimsFa", "aimsEn", LONG_TEXT),
            in.localParagraphs("beneficiariesFa", "beneficiariesEn", LONG_TEXT),
            in.integer("beneficiaryCount", 0, LARGEST_COUNT),
            startsOn,
            endsOn,
            indicators(),
            lines(),
            money("requested"),
            money("own"),
            money("other"),
            money("total"),
            partners(partner),
            in.codes("agencies", offer.agencies()),
            code("sponsor", offer.agencies()),
            in.codes("capabilities", offer.capabilities()),
            in.choices("support", Support.class),
            in.choices("flags", ProposalFlag.class),
            in.localParagraphs("supportDetailsFa", "supportDetailsEn", LONG_TEXT),
            in.codes("needs", offer.needs()),
            null);
    if (content.linesTotal() == null) {
      in.reject("lines", "error.money.tooLarge");
    }
    if (content.fundsTotal() == null) {
      in.reject("total", "error.money.tooLarge");
    }
    return content;
  }

  private List<Indicator> indicators() {
    List<Indicator> rows = new ArrayList<>();
    for (String key : FormRows.keys(values, "indicators")) {
      rows.add(
          new Indicator(
              in.text(FormRows.name("indicators", key, "name"), 300),
              in.text(FormRows.name("indicators", key, "unit"), 60),
              in.integer(FormRows.name("indicators", key, "baseline"), 0, LARGEST_COUNT),
              in.integer(FormRows.name("indicators", key, "target"), 0, LARGEST_COUNT)));
    }
    return rows;
  }

  private List<BudgetLine> lines() {
    List<BudgetLine> rows = new ArrayList<>();
    for (String key : FormRows.keys(values, "lines")) {
      rows.add(
          new BudgetLine(
              in.choice(FormRows.name("lines", key, "type"), CostType.class),
              in.text(FormRows.name("lines", key, "text"), 300),
              money(FormRows.name("lines", key, "amount"))));
    }
    return rows;
  }

  private Set<Long> partners(Function<LegalId, Parsed<Long>> find) {
    Set<Long> ids = new LinkedHashSet<>();
    for (String key : FormRows.keys(values, "partners")) {
      String name = FormRows.name("partners", key, "legalId");
      ids.add(
          in.parse(
              name,
              typed -> {
                Parsed<LegalId> id = LegalId.parse(typed);
                return id.isValid() ? find.apply(id.get()) : id.map(never -> null);
              }));
    }
    ids.removeIf(Objects::isNull);
    return ids;
  }

  private Long money(String name) {
    Rial amount = in.money(name);
    return amount == null ? null : amount.amount();
  }

  private String code(String name, Set<String> allowed) {
    return in.codes(name, allowed).stream().findFirst().orElse(null);
  }
}
