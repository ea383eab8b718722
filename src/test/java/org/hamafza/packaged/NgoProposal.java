package org.hamafza.packaged;

import static org.hamafza.packaged.NgoProfile.fields;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small proposal of a new NGO, section by section, as it is typed. */
final class NgoProposal {

  private NgoProposal() {}

  static Map<String, Map<String, String>> of(NewNgo ngo, NewNgo.Both about) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    sections.put("project", fields("titleFa", about.fa(), "titleEn", about.en(), "area", "ENV"));
    sections.put(
        "place", fields("counties", ngo.county(), "startsOn", Days.in(30), "endsOn", Days.in(150)));
    sections.put(
        "aims",
        fields(
            "aimsFa", about.fa() + " با همکاری مردم و مدرسه‌ها.",
            "aimsEn", about.en() + ", together with people and schools.",
            "beneficiariesFa", "دانش‌آموزان و خانواده‌هایشان",
            "beneficiariesEn", "Pupils and their families",
            "beneficiaryCount", "۱۲۰۰"));
    sections.put(
        "indicators",
        fields(
            "indicators[0].name",
            ngo.in(new NewNgo.Both("شمار شرکت‌کنندگان", "Participants")),
            "indicators[0].unit",
            ngo.in(new NewNgo.Both("نفر", "people")),
            "indicators[0].baseline",
            "0",
            "indicators[0].target",
            "600"));
    sections.put(
        "budget",
        fields(
            "lines[0].type", "MATERIALS",
            "lines[0].text", ngo.in(new NewNgo.Both("ابزار و مواد", "Tools and materials")),
            "lines[0].amount", "450000000",
            "requested", "۳۰۰٬۰۰۰٬۰۰۰",
            "own", "150,000,000",
            "other", "0",
            "total", "450000000"));
    sections.put("partners", fields("capabilities", "VOLUNTEERS"));
    sections.put("support", fields("support", "MONEY"));
    sections.put("particulars", Map.of());
    return sections;
  }
}
