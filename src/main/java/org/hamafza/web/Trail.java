package org.hamafza.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way back from a page: the entry of the navigation it belongs to, and what lies between. */
final class Trail {

  /** Pages whose address {@code pattern} matches stand below {@code parent}. */
  private record Step(Pattern pattern, String parent, String messageKey) {
    static Step of(String pattern, String parent, String messageKey) {
      return new Step(Pattern.compile(pattern), parent, messageKey);
    }
  }

  // The address of the page above, from the groups of the pattern.
  private static final List<Step> STEPS =
      List.of(
          Step.of("(/proposals/\\d+)/[a-z-]+", "$1", "web.crumb.proposal"),
          Step.of("(/proposals/\\d+)/files/.+", "$1", "web.crumb.proposal"),
          Step.of("(/proposals/\\d+/files)/.+", "$1", "proposals.page.files"),
          Step.of("(/calls/\\d+)/.+", "$1", "web.crumb.call"),
          Step.of("(/proposals/\\d+)/contents/new", "$1", "web.crumb.proposal"),
          Step.of("(/proposals/\\d+/contents)/new", "$1", "web.crumb.contents"),
          Step.of("(/contents/\\d+)/.+", "$1", "web.crumb.content"),
          Step.of("(/profiles/\\d+)/.+", "$1", "web.crumb.profile"),
          Step.of("(/sessions/\\d+)/.+", "$1", "web.crumb.session"),
          Step.of("/groups/\\d+", "/groups", "web.crumb.groups"),
          Step.of("(/cases/[^/]+)/diagram", "$1", "web.crumb.record"),
          Step.of("(/councils/\\d+)/.+", "$1", "web.crumb.council"),
          Step.of("(/people/\\d+)/.+", "$1", "web.crumb.person"),
          Step.of("(/agencies/[A-Z][A-Z0-9_]+)/.+", "$1", "web.crumb.agency"),
          Step.of("(/ngos/\\d+)/.+", "$1", "web.crumb.ngo"),
          Step.of("(/crises/\\d+)/.+", "$1", "web.crumb.crisis"),
          Step.of("/letters/templates/.+", "/letters/templates", "web.crumb.letterTemplates"),
          Step.of("(/needs/\\d+)/.+", "$1", "web.crumb.need"),
          Step.of("(/ngos/\\d+/people)/.+", "$1", "registry.people.title"));

  private static final Pattern WORK = Pattern.compile("/[a-z]+/[a-z]+(?:-[a-z]+)+/\\d+");

  private Trail() {}

  /** The entry of the navigation under which a page stands. */
  static String root(String path) {
    if (WORK.matcher(path).matches()) {
      return "/tasks";
    }
    String first = path.replaceFirst("^(/[^/]*).*", "$1");
    return switch (first) {
      case "/groups" -> "/projects";
      case "/reviews" -> "/proposals";
      case "/cases" -> "/record";
      case "/appointments" -> "/people";
      default -> first;
    };
  }

  /**
   * From the top; empty on a page that stands in the navigation itself.
   *
   * @param council whose page is shown, as its address says; null if it says nothing
   */
  static List<Crumb> of(String path, String council, List<NavigationEntry> navigation) {
    List<Crumb> crumbs = new ArrayList<>();
    navigation.stream()
        .filter(entry -> entry.href().equals(root(path)) && !entry.href().equals(path))
        .forEach(entry -> crumbs.add(new Crumb(entry.href(), entry.messageKey())));
    for (Step step : STEPS) {
      Matcher matcher = step.pattern().matcher(path);
      if (matcher.matches()) {
        String parent = matcher.replaceFirst(step.parent());
        crumbs.add(new Crumb(parent + kept(parent, council), step.messageKey()));
      }
    }
    if (!crumbs.isEmpty()) {
      navigation.stream()
          .filter(entry -> entry.href().equals("/"))
          .forEach(home -> crumbs.add(0, new Crumb(home.href(), home.messageKey())));
    }
    return crumbs;
  }

  // Who keeps the templates of several councils comes back to those of the one just seen.
  private static String kept(String parent, String council) {
    boolean names = council != null && council.matches("[0-9]{1,18}");
    return names && parent.equals("/letters/templates") ? "?council=" + council : "";
  }
}
