package org.hamafza.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The main ways through the house: those that are built, for those whom they concern. */
@Component
class Navigation {

  private static final Set<Role> STAFF =
      EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR, Role.PARAMETER_ADMIN, Role.NGO_APPLICANT);
  private static final Set<Role> CASES = EnumSet.complementOf(EnumSet.copyOf(STAFF));
  private static final Set<Role> NGO =
      EnumSet.of(
          Role.NGO_SUBMITTER, Role.NGO_SIGNATORY, Role.NGO_ADMINISTRATOR, Role.NGO_APPLICANT);
  private static final Set<Role> SECRETARIAT =
      EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.SECOND_SIGNER);
  private static final Set<Role> APPEALS =
      EnumSet.of(Role.NGO_SIGNATORY, Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR);
  private static final Set<Role> LETTERS =
      EnumSet.of(
          Role.NGO_SUBMITTER,
          Role.NGO_SIGNATORY,
          Role.NGO_ADMINISTRATOR,
          Role.AGENCY_FOCAL,
          Role.AGENCY_DEPUTY,
          Role.SECRETARIAT_OFFICER,
          Role.SECRETARIAT_LEAD,
          Role.AUDITOR);
  private static final Set<Role> COUNCIL =
      EnumSet.of(
          Role.SECRETARIAT_OFFICER,
          Role.SECRETARIAT_LEAD,
          Role.COUNCIL_MEMBER,
          Role.COUNCIL_CHAIR,
          Role.ACTING_CHAIR,
          Role.AUDITOR);

  /** A way to a page, and who is led there; the page itself checks who may enter. */
  private record Way(String href, String messageKey, Set<Role> roles) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("/", "web.nav.home", EnumSet.allOf(Role.class)),
          new Way("/tasks", "web.nav.tasks", EnumSet.allOf(Role.class)),
          new Way("/proposals", "web.nav.proposals", CASES),
          new Way("/calls", "web.nav.calls", CASES),
          new Way("/profiles", "web.nav.profiles", NGO),
          new Way("/sessions", "web.nav.sessions", COUNCIL),
          new Way("/resolutions", "web.nav.resolutions", CASES),
          new Way("/appeals", "web.nav.appeals", APPEALS),
          new Way("/letters", "web.nav.letters", LETTERS),
          new Way("/contents", "web.nav.contents", CASES),
          new Way("/projects", "web.nav.projects", CASES),
          new Way("/crises", "web.nav.crises", CASES),
          new Way("/needs", "web.nav.needs", CASES),
          new Way("/capabilities", "web.nav.capabilities", CASES),
          new Way("/ngos", "web.nav.ngos", SECRETARIAT),
          new Way("/agencies", "web.nav.agencies", SECRETARIAT),
          new Way("/record", "web.nav.record", EnumSet.of(Role.AUDITOR)),
          new Way("/people", "web.nav.people", EnumSet.of(Role.ADMINISTRATOR)),
          new Way("/councils", "web.nav.councils", EnumSet.of(Role.ADMINISTRATOR)),
          new Way(
              "/parameters", "web.nav.parameters", EnumSet.of(Role.PARAMETER_ADMIN, Role.AUDITOR)),
          new Way(
              "/calendar",
              "web.nav.calendar",
              EnumSet.of(Role.PARAMETER_ADMIN, Role.ADMINISTRATOR)),
          new Way("/operator", "web.nav.operator", EnumSet.of(Role.OPERATOR)),
          new Way("/notices", "web.nav.notices", EnumSet.allOf(Role.class)));

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  Navigation(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  List<NavigationEntry> of(Member member, String path) {
    return WAYS.stream()
        .filter(way -> way.roles().stream().anyMatch(member::hasAnywhere))
        .filter(way -> isBuilt(way.href()))
        .map(way -> new NavigationEntry(way.href(), way.messageKey(), leads(way.href(), path)))
        .toList();
  }

  private boolean isBuilt(String href) {
    return routes.getObject().getHandlerMethods().keySet().stream()
        .anyMatch(route -> route.getDirectPaths().contains(href));
  }

  private static boolean leads(String href, String path) {
    return href.equals(Trail.root(path));
  }
}
