package org.hamafza.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.LocalText;

/** Needs like those of the demonstration data. */
public final class NeedFixtures {

  private NeedFixtures() {}

  /** NEED 06: water and the wetland, in Isfahan county. */
  public static NeedContent wetland() {
    return need(
        "ENV", Set.of("ISF"), Need.Severity.HIGH, "کم‌آبی و تالاب گاوخونی", "Gavkhuni wetland");
  }

  /** NEED 08: decay of historic buildings, in three counties. */
  public static NeedContent buildings() {
    return need(
        "HERITAGE",
        Set.of("NAI", "NTZ", "ARD"),
        Need.Severity.LOW,
        "فرسایش بناهای تاریخی",
        "Decay of historic buildings");
  }

  /** NEED 02: livelihood of day labourers, in the whole province. */
  public static NeedContent livelihood() {
    return need(
        "CHARITY",
        Set.of(),
        Need.Severity.HIGH,
        "معیشت کارگران روزمزد",
        "Livelihood of day labourers");
  }

  public static NeedContent need(
      String area, Set<String> counties, Need.Severity severity, String fa, String en) {
    return new NeedContent(
        area,
        counties,
        severity,
        Need.Source.STUDY,
        "گزارش ۱۳۹۹/۱۲",
        Need.Status.OPEN,
        new LocalText(fa, en),
        new LocalText("شرح نیاز برای آزمون", "What is needed, for a test"));
  }

  public static NeedContent with(NeedContent need, Need.Status status) {
    return new NeedContent(
        need.area(),
        need.counties(),
        need.severity(),
        need.source(),
        need.reference(),
        status,
        need.title(),
        need.text());
  }

  /** What an officer types to register {@link #wetland}. */
  public static Map<String, List<String>> typed() {
    NeedContent need = wetland();
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("titleFa", List.of(need.title().fa()));
    typed.put("titleEn", List.of(need.title().en()));
    typed.put("textFa", List.of(need.text().fa()));
    typed.put("textEn", List.of(need.text().en()));
    typed.put("area", List.of(need.area()));
    typed.put("extent", List.of("COUNTIES"));
    typed.put("counties", List.copyOf(need.counties()));
    typed.put("severity", List.of(need.severity().name()));
    typed.put("source", List.of(need.source().name()));
    typed.put("reference", List.of(need.reference()));
    return typed;
  }
}
