package org.hamafza;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.hamafza.identity.Role;

/**
 * Real objects of one council for the variables of every route, and people of every kind, of that
 * council and of another.
 *
 * @param objects ids by the word that stands before them in an address
 * @param drafts the same where a route is for the writer of a draft
 * @param people user names by what each person is to these objects
 */
record Scene(
    TestCouncil council,
    Map<String, String> objects,
    Map<String, String> drafts,
    Map<String, Someone> people) {

  /**
   * A person.
   *
   * @param holder whether the objects are of the person's own NGO, agency or council
   */
  record Someone(String username, Set<Role> roles, boolean holder) {}

  private static final Set<Role> EVERYWHERE =
      Set.of(Role.ADMINISTRATOR, Role.OPERATOR, Role.PARAMETER_ADMIN);

  /** The address of the route with real objects in it. */
  String pathOf(Route route) {
    return pathOf(route, "", "");
  }

  /** The same with that value, already encoded, in the place of one variable. */
  String pathOf(Route route, String variable, String encoded) {
    if (route.path().startsWith("/{module}")) {
      String form = objects.get("form");
      String id = variable.isEmpty() ? objects.get("tasks") : encoded;
      return "/" + form + "/" + id;
    }
    String[] named = route.path().split("/");
    String[] segments = named.clone();
    for (int i = 1; i < segments.length; i++) {
      if (named[i].startsWith("{")) {
        boolean hostile = !variable.isEmpty() && named[i].equals("{" + variable + "}");
        segments[i] = hostile ? encoded : real(route, named, i);
      }
    }
    return (segments.length == 0 ? "/" : String.join("/", segments)) + needed(route);
  }

  /** The visitor uses the route as pages and programs do, with a file where it takes one. */
  Answer use(Visitor visitor, Route route, String path) {
    if (route.method().equals("PATCH")) {
      return visitor.append(path, new byte[] {'%'});
    }
    if (announces(route)) {
      long draft = Long.parseLong(drafts.get("proposals"));
      return visitor.announce(path, "proposal", draft, "LICENCE_COPY", 1000);
    }
    if (route.method().equals("POST") && path.matches(".*/(files|documents|power)")) {
      return visitor.upload(path, "");
    }
    return visitor.use(route, path);
  }

  /** The parameters without which the route cannot be used. */
  private String needed(Route route) {
    return route.requestParameters().stream()
        .filter(name -> objects.containsKey("?" + name))
        .map(name -> name + "=" + objects.get("?" + name))
        .collect(Collectors.collectingAndThen(Collectors.joining("&"), Scene::query));
  }

  private static String query(String parameters) {
    return parameters.isEmpty() ? "" : "?" + parameters;
  }

  /** The words under which an object is found, the closest first. */
  private String real(Route route, String[] named, int at) {
    String before = named[at - 1];
    String next = at + 1 < named.length ? named[at + 1] : "";
    return Stream.of(before + "/" + next, named[1] + ":" + before, before)
        .map(word -> object(route, word))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("the scene has nothing for " + route.name() + " at " + at));
  }

  private String object(Route route, String word) {
    boolean writing =
        Set.of("NGO_SIGNATORY", "OF_NGO").containsAll(CataloguedRoute.of(route).who());
    return writing ? drafts.getOrDefault(word, objects.get(word)) : objects.get(word);
  }

  /** Who may use the route, as the catalogue says; nobody where that depends on the moment. */
  Set<String> allowed(Route route) {
    Set<String> who = CataloguedRoute.of(route).who();
    return people.entrySet().stream()
        .filter(person -> who.stream().anyMatch(word -> fits(word, route, person)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean fits(String word, Route route, Map.Entry<String, Someone> person) {
    Someone someone = person.getValue();
    return switch (word) {
      case "ANYONE", "MEMBER" -> true;
      case "COUNCIL" -> !person.getKey().startsWith("ELSEWHERE");
      case "OF_NGO" ->
          someone.roles().stream().anyMatch(Role::forNgo)
              && (someone.holder() || isOfNothing(route));
      case "DOER" -> person.getKey().equals(doer(route));
      case "PARTY" -> person.getKey().equals("PARTNER");
      default ->
          Arrays.stream(Role.values())
              .filter(role -> role.name().equals(word) && someone.roles().contains(role))
              .anyMatch(
                  role ->
                      someone.holder()
                          || EVERYWHERE.contains(role)
                          || isOfNothing(route)
                          || route.path().startsWith("/parameters"));
    };
  }

  /** Whether the route is about no object that is somebody's. */
  private boolean isOfNothing(Route route) {
    return route.variables().isEmpty() && needed(route).isEmpty() && !announces(route);
  }

  /** Whether the route announces a file, and says in a header whose it will be. */
  private static boolean announces(Route route) {
    return route.method().equals("POST") && route.path().endsWith("/uploads");
  }

  private static String doer(Route route) {
    return route.path().startsWith("/reviews/") ? "REVIEWER" : "OFFICER";
  }

  /** Some who may use the route, or whom it concerns at one moment or another. */
  List<String> users(Route route) {
    Set<String> allowed = new TreeSet<>(allowed(route));
    if (CataloguedRoute.of(route).isByMoment()) {
      allowed.addAll(List.of("OFFICER", "NGO", "AUDITOR"));
    }
    if (allowed.size() == people.size()) {
      allowed.retainAll(List.of("OFFICER"));
    }
    return allowed.stream().map(this::username).toList();
  }

  String username(String who) {
    return people.get(who).username();
  }
}
