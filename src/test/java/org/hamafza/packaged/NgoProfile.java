package org.hamafza.packaged;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of the profile of a new NGO, as they are typed, in their order on the pages. */
final class NgoProfile {

  /** What the check of the profile asks for. */
  static final List<String> DOCUMENTS =
      List.of("STATUTE", "LICENCE_COPY", "GAZETTE_NOTICE", "IBAN_CONFIRMATION");

  private NgoProfile() {}

  static Map<String, Map<String, String>> of(NewNgo ngo) {
    Map<String, Map<String, String>> steps = new LinkedHashMap<>();
    steps.put(
        "identity",
        fields("registrationNumber", ngo.registrationNumber(), "registrationOffice", "اصفهان"));
    steps.put(
        "licence",
        fields(
            "authority",
            "INTERIOR",
            "licenceKind",
            "ETEBARNAMEH",
            "licenceNumber",
            "1405/" + ngo.registrationNumber(),
            "validFrom",
            Days.in(-400),
            "validTo",
            Days.in(700)));
    steps.put("work", fields("areas", "ENV", "scope", "COUNTY", "counties", ngo.county()));
    steps.put(
        "governance",
        fields("boardFrom", Days.in(-400), "boardTo", Days.in(330), "yearEndMonth", "12"));
    steps.put("account", fields("iban", ngo.iban(), "ibanHolder", ngo.name().fa()));
    steps.put(
        "contacts",
        fields(
            "contacts[0].name", ngo.in(ngo.person()),
            "contacts[0].role", ngo.in(new NewNgo.Both("مدیرعامل", "Director")),
            "contacts[0].postalCode", "8174673441"));
    steps.put(
        "capabilities",
        fields(
            "resources[0].capability", "VOLUNTEERS",
            "resources[0].quantity", "۴۰",
            "resources[0].county", ngo.county(),
            "resources[0].crisisHours", "48"));
    steps.put("reports", Map.of());
    return steps;
  }

  static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
