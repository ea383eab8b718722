package org.hamafza.packaged;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An NGO that nobody knows yet, and what its people type; the language is the one they read.
 *
 * @param proposal what its first proposal is about, in Persian and in English
 * @param second what the next one is about
 */
record NewNgo(
    String language,
    String username,
    String legalId,
    String iban,
    String registrationNumber,
    String nationalCode,
    String county,
    Both name,
    Both person,
    Both proposal,
    Both second) {

  static final String PASSWORD = "سرو-چنار-گردو-۱۴۰۵";

  /** Words in both languages. */
  record Both(String fa, String en) {}

  static NewNgo readingPersian() {
    return new NewNgo(
        "fa",
        "trees-admin",
        "00013992002",
        "IR289990000000139920000001",
        "4821",
        "9990000018",
        "KAS",
        new Both("انجمن یاران درخت قمصر (آزمون)", "Companions of the Trees of Qamsar (test)"),
        new Both("نرگس آزمون", "Narges Azmun"),
        new Both("کاشت هزار نهال گردو در قمصر", "Planting a thousand walnut saplings in Qamsar"),
        new Both("کلاس باغبانی خانگی", "Lessons in gardening at home"));
  }

  static NewNgo readingEnglish() {
    return new NewNgo(
        "en",
        "cycling-admin",
        "00013993003",
        "IR989990000000139920000002",
        "973",
        "9990000026",
        "NJF",
        new Both("کانون دوچرخه‌سواران یزدانشهر (آزمون)", "Cyclists' Club of Yazdanshahr (test)"),
        new Both("پیمان آزمون", "Peyman Azmun"),
        new Both("مسیر ایمن دوچرخه تا مدرسه", "Safe cycle routes to school"),
        new Both("تعمیرگاه همگانی دوچرخه", "An open workshop for bicycle repairs"));
  }

  String email() {
    return username + "@example.org";
  }

  /** The words that the user reads. */
  String in(Both words) {
    return language.equals("fa") ? words.fa() : words.en();
  }

  /** As it is asked to be registered. */
  Map<String, String> registration() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("legalId", legalId);
    fields.put("nameFa", name.fa());
    fields.put("nameEn", name.en());
    fields.put("email", email());
    fields.put("mobile", "0913" + legalId.substring(4));
    fields.put("county", county);
    return fields;
  }

  /** The account of the person who writes for it. */
  Map<String, String> account() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", username);
    fields.put("nameFa", person.fa());
    fields.put("nameEn", person.en());
    fields.put("password", PASSWORD);
    fields.put("repeat", PASSWORD);
    return fields;
  }
}
