package org.hamafza;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as it stands in a page.
 *
 * @param values what it would send if nobody touched it
 * @param boxes the controls in which words can be typed
 */
public record PageForm(String action, Map<String, List<String>> values, List<String> boxes) {

  private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile("<(input|select|textarea)\\b([^>]*)>([^<]*)");
  private static final Pattern CHOICE =
      Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern SELECTED =
      Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected");

  /** All forms in the main part of a page that change something. */
  public static List<PageForm> in(String page) {
    String main = page.substring(page.indexOf("<main"));
    return FORM.matcher(main)
        .results()
        .filter(form -> "post".equals(attribute(form.group(1), "method")))
        .map(form -> read(attribute(form.group(1), "action"), form.group(2)))
        .toList();
  }

  private static PageForm read(String action, String content) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> boxes = new ArrayList<>();
    CONTROL.matcher(content).results().forEach(control -> add(control, values, boxes));
    for (MatchResult choice : CHOICE.matcher(content).results().toList()) {
      SELECTED
          .matcher(choice.group(2))
          .results()
          .forEach(option -> values.get(attribute(choice.group(1), "name")).add(option.group(1)));
    }
    return new PageForm(action, values, boxes);
  }

  private static void add(
      MatchResult control, Map<String, List<String>> values, List<String> boxes) {
    String attributes = control.group(2);
    String name = attribute(attributes, "name");
    String type = attribute(attributes, "type");
    if (name == null || name.equals("_csrf")) {
      return;
    }
    List<String> held = values.computeIfAbsent(name, key -> new ArrayList<>());
    if (control.group(1).equals("textarea")) {
      held.add(HtmlUtils.htmlUnescape(control.group(3)));
      boxes.add(name);
    } else if (control.group(1).equals("select")) {
      // What is chosen is found with its options.
      return;
    } else if ("checkbox".equals(type) || "radio".equals(type)) {
      if (attributes.contains("checked=")) {
        held.add(attribute(attributes, "value"));
      }
    } else if (!"file".equals(type)) {
      String value = attribute(attributes, "value");
      held.add(value == null ? "" : HtmlUtils.htmlUnescape(value));
      if ("text".equals(type)) {
        boxes.add(name);
      }
    }
  }

  private static String attribute(String attributes, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? found.group(1) : null;
  }
}
