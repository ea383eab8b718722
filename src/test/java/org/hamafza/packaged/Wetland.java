package org.hamafza.packaged;

import java.util.List;
import java.util.Map;

/** The proposal "Citizen monitoring of Gavkhuni wetland", as its NGO writes it over the API. */
final class Wetland {

  /** What the checklist asks of a proposal for money with a partner. */
  static final List<String> DOCUMENTS =
      List.of("BOARD_MINUTE", "ANNUAL_REPORT", "IBAN_CONFIRMATION", "PARTNER_CONSENT");

  private Wetland() {}

  static Map<String, Object> fields() {
    return Map.ofEntries(
        Map.entry("titleFa", "پایش مردمی تالاب گاوخونی"),
        Map.entry("titleEn", "Citizen monitoring of Gavkhuni wetland"),
        Map.entry("area", "ENV"),
        Map.entry("counties", List.of("ISF")),
        Map.entry("aimsFa", "پایش ماهانهٔ تالاب با گروه‌های داوطلب."),
        Map.entry("aimsEn", "Monthly monitoring of the wetland with volunteers."),
        Map.entry("beneficiariesFa", "مردم شرق اصفهان"),
        Map.entry("beneficiariesEn", "People of eastern Isfahan"),
        Map.entry("beneficiaryCount", 5000),
        Map.entry("startsOn", Days.in(10)),
        Map.entry("endsOn", Days.in(130)),
        Map.entry(
            "indicators",
            List.of(Map.of("name", "بازدید میدانی", "unit", "بار", "baseline", 2, "target", 24))),
        Map.entry(
            "lines",
            List.of(
                line("EQUIPMENT", "دوربین و ابزار", 700_000_000L),
                line("TRAVEL", "سفر به تالاب", 600_000_000L))),
        Map.entry("requested", "۹۰۰٬۰۰۰٬۰۰۰"),
        Map.entry("own", 200_000_000L),
        Map.entry("other", 200_000_000L),
        Map.entry("total", 1_300_000_000L),
        Map.entry("partners", List.of(Map.of("legalId", "00013991113"))),
        Map.entry("agencies", List.of("DOE", "RWC")),
        Map.entry("capabilities", List.of("FIELD_MONITORING", "VOLUNTEERS", "MEDIA")),
        Map.entry("support", List.of("MONEY", "EXPERT")),
        Map.entry("flags", List.of()));
  }

  /** The same as typed into the fields of the page. */
  static Map<String, List<String>> typed() {
    Map<String, List<String>> typed = new java.util.LinkedHashMap<>();
    fields().forEach((name, value) -> type(name, value, typed));
    return typed;
  }

  private static void type(String name, Object value, Map<String, List<String>> typed) {
    if (!(value instanceof List<?> list)) {
      typed.put(name, List.of(value.toString()));
    } else if (!list.isEmpty() && list.get(0) instanceof Map) {
      for (int i = 0; i < list.size(); i++) {
        String row = name + "[" + i + "].";
        ((Map<?, ?>) list.get(i)).forEach((part, held) -> type(row + part, held, typed));
      }
    } else {
      typed.put(name, list.stream().map(Object::toString).toList());
    }
  }

  private static Map<String, Object> line(String type, String text, long amount) {
    return Map.of("type", type, "text", text, "amount", amount);
  }
}
