package org.hamafza.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small proposal without money, which any NGO of the province may submit and which passes. */
final class Workshop {

  private static final String TITLE = "Workshop of a killed program";
  private static final String DECIDED = "Workshop put to the vote";

  private Workshop() {}

  static Map<String, Object> fields(String area) {
    return fields(area, TITLE);
  }

  /** One of its own that goes before the council. */
  static Map<String, Object> toBeDecided(String area) {
    return fields(area, DECIDED);
  }

  private static Map<String, Object> fields(String area, String title) {
    return Map.ofEntries(
        Map.entry("titleFa", "کارگاه آزمون پایداری"),
        Map.entry("titleEn", title),
        Map.entry("area", area),
        Map.entry("counties", List.of("ISF")),
        Map.entry("aimsFa", "آموزش جوانان. " + unlike()),
        Map.entry("aimsEn", "Teaching young people."),
        Map.entry("beneficiariesFa", "جوانان"),
        Map.entry("beneficiariesEn", "Young people"),
        Map.entry("beneficiaryCount", 20),
        Map.entry("startsOn", Days.in(10)),
        Map.entry("endsOn", Days.in(100)),
        Map.entry(
            "indicators",
            List.of(Map.of("name", "شرکت‌کننده", "unit", "نفر", "baseline", 0, "target", 20))),
        Map.entry(
            "lines", List.of(Map.of("type", "TRAINING", "text", "مدرس", "amount", 100_000_000L))),
        Map.entry("requested", 0),
        Map.entry("own", 100_000_000L),
        Map.entry("other", 0),
        Map.entry("total", 100_000_000L));
  }

  // One workshop resembles the next so much that an officer would have to offer to merge them.
  private static String unlike() {
    return Stream.generate(UUID::randomUUID)
        .limit(4)
        .map(UUID::toString)
        .collect(Collectors.joining(" "));
  }

  /** Whether it is one of those that nobody takes beyond the screening. */
  static boolean isOne(JsonNode proposal) {
    return proposal.path("title").path("en").asText().equals(TITLE);
  }
}
