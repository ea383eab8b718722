package org.hamafza.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Iban;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.LocalText;

/** Reads what was typed about an NGO, in a form or in a row of a file. */
public final class NgoReading {

  static final int NAME = 200;
  static final int NUMBER = 60;

  /** How far a licence may reach. */
  public static final List<String> SCOPES = List.of("COUNTY", "PROVINCE", "NATIONAL");

  /** Who issues licences. */
  public static final List<String> AUTHORITIES =
      List.of("INTERIOR", "SPORT_YOUTH", "WELFARE", "POLICE", "OTHER");

  private NgoReading() {}

  /** What was typed; identifier and grade of an NGO that is kept already stay. */
  public static NgoDetails read(FormInput in, NgoDetails kept, NgoCodes codes) {
    LegalId legalId = kept == null ? in.require("legalId", LegalId::parse) : null;
    String nameFa = in.requiredText("nameFa", NAME);
    String nameEn = in.requiredText("nameEn", NAME);
    Set<String> chosenAreas = in.codes("areas", codes.areas());
    Set<String> chosenCounties = in.codes("counties", codes.counties());
    Set<String> capabilities = in.codes("capabilities", codes.capabilities());
    needOne(in, "areas", chosenAreas);
    needOne(in, "counties", chosenCounties);
    String scope = one(in, "scope", SCOPES);
    Licence licence = licence(in);
    Iban iban = in.parse("iban", Iban::parse);
    String holder = in.text("ibanHolder", NAME);
    LocalDate reported = in.date("annualReportUntil");
    in.check();
    return new NgoDetails(
        kept == null ? legalId.value() : kept.legalId(),
        new LocalText(nameFa, nameEn),
        licence,
        scope,
        chosenAreas,
        chosenCounties,
        capabilities,
        iban == null ? "" : iban.value(),
        holder,
        kept == null ? "NEW" : kept.grade(),
        null,
        reported);
  }

  private static Licence licence(FormInput in) {
    String authority = one(in, "authority", AUTHORITIES);
    String number = in.requiredText("licenceNumber", NUMBER);
    LicenceStatus status = in.requiredChoice("status", LicenceStatus.class);
    LocalDate from = in.requiredDate("validFrom");
    LocalDate to = in.requiredDate("validTo");
    if (from != null && to != null && to.isBefore(from)) {
      in.reject("validTo", "registry.error.endsBeforeStart");
    }
    return new Licence(authority, number, status, from, to, in.flag("renewalPending"));
  }

  private static void needOne(FormInput in, String name, Set<String> chosen) {
    if (chosen.isEmpty() && !in.isRejected(name)) {
      in.reject(name, "error.required");
    }
  }

  private static String one(FormInput in, String name, List<String> allowed) {
    Set<String> chosen = in.codes(name, Set.copyOf(allowed));
    needOne(in, name, chosen);
    return chosen.stream().findFirst().orElse(null);
  }

  /** What the secretariat alone knows of an NGO; all else stays. */
  public static NgoDetails readSanctions(FormInput in, NgoDetails kept) {
    LicenceStatus status = in.requiredChoice("status", LicenceStatus.class);
    in.check();
    Licence licence = kept.licence();
    return new NgoDetails(
        kept.legalId(),
        kept.name(),
        new Licence(
            licence.authority(),
            licence.number(),
            status,
            licence.validFrom(),
            licence.validTo(),
            licence.renewalPending()),
        kept.scope(),
        kept.areas(),
        kept.counties(),
        kept.capabilities(),
        kept.iban(),
        kept.ibanHolder(),
        kept.grade(),
        kept.profileVerifiedOn(),
        kept.annualReportUntil());
  }
}
