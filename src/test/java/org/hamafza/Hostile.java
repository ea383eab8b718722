package org.hamafza;

import java.util.LinkedHashMap;
import java.util.Map;

/** What nobody in good faith types, and what people type whose keyboards are not ours. */
final class Hostile {

  static final String SCRIPT = "<script>alert(1)</script>";
  static final String EXPRESSION = "${7*7}";
  static final String BIDI = "\u202Etxet\u2066 \u200F\u200Epdf\u202C\u2069";
  static final String TOO_LARGE = "9223372036854775808";
  static final String TOO_LONG = "ب".repeat(20_000);

  private Hostile() {}

  /** Values in the place of an id or a number in an address, by name. */
  static Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("nothing of that id", "900000000000000000");
    ids.put("zero", "0");
    ids.put("negative", "-1");
    ids.put("the largest number", "9223372036854775807");
    ids.put("beyond 2^63", TOO_LARGE);
    ids.put("beyond every number", "9".repeat(400));
    ids.put("a fraction", "1.5");
    ids.put("letters", "abc");
    ids.put("Persian digits", "\u06F1\u06F2");
    ids.put("Arabic digits", "\u0661\u0662");
    ids.put("bidi controls", BIDI);
    ids.put("an expression", EXPRESSION);
    ids.put("another expression", "*{T(java.lang.Runtime)}");
    ids.put("a script", SCRIPT);
    ids.put("a path", "../../etc/passwd");
    ids.put("a NUL", "1\0");
    ids.put("a line break", "1\r\nSet-Cookie: a=b");
    ids.put("a quote", "1' or '1'='1");
    ids.put("a lone surrogate", "\uD800");
    ids.put("blank", " ");
    return ids;
  }

  /** JSON in the place of a body, by name; the program expects an object. */
  static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("no body", null);
    bodies.put("an empty body", "");
    bodies.put("broken JSON", "{\"a\": ");
    bodies.put("JSON twice", "{}{");
    bodies.put("null", "null");
    bodies.put("an array", "[]");
    bodies.put("an array of arrays", "[".repeat(2000) + "]".repeat(2000));
    bodies.put("a text", "\"text\"");
    bodies.put("a number", "42");
    bodies.put("an unknown field", "{\"nobodyKnowsThis\": 1}");
    bodies.put("a NUL in a name", "{\"a\\u0000\": 1}");
    bodies.put("no JSON at all", "a=b&c=d");
    bodies.put("a number beyond everything", "{\"nobodyKnowsThis\": 1e999999999}");
    return bodies;
  }

  /** JSON values in the place of any value of a body, by name. */
  static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("an object", "{\"a\":{\"b\":[]}}");
    values.put("an array", "[[],{}]");
    values.put("beyond 2^63", TOO_LARGE);
    values.put("negative", "-1");
    values.put("a fraction", "1.5e300");
    values.put("true", "true");
    values.put("letters", "\"abc\"");
    values.put("overlong", "\"" + TOO_LONG + "\"");
    values.put("a NUL", "\"a\\u0000b\"");
    values.put("bidi controls", "\"" + BIDI + "\"");
    values.put("an expression", "\"" + EXPRESSION + "\"");
    values.put("a script", "\"" + SCRIPT + "\"");
    values.put("Arabic digits", "\"\u0661\u0662\u0663\"");
    values.put("a lone surrogate", "\"\\ud800\"");
    return values;
  }
}
