package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/** What the layout shows around every page. */
@Component
class PageModel {

  private final CurrentMember currentMember;
  private final Navigation navigation;
  private final Show show;

  PageModel(CurrentMember currentMember, Navigation navigation, Show show) {
    this.currentMember = currentMember;
    this.navigation = navigation;
    this.show = show;
  }

  /** The signed-in person as the header names it. */
  public record Person(String name, String role) {}

  Map<String, Object> attributes(HttpServletRequest request) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("languageLink", Requests.inLanguage(request, Languages.other().getLanguage()));
    currentMember
        .find()
        .ifPresent(
            member -> {
              attributes.put("person", new Person(show.text(member.name()), roles(member)));
              List<NavigationEntry> entries = navigation.of(member, Requests.path(request));
              attributes.put("navigation", entries);
              attributes.put(
                  "breadcrumb",
                  Trail.of(Requests.path(request), request.getParameter("council"), entries));
            });
    return attributes;
  }

  private String roles(Member member) {
    return member.appointments().stream()
        .map(Appointment::role)
        .distinct()
        .map(role -> show.message("identity.role." + role.name(), List.of()))
        .collect(Collectors.joining(show.message("web.list.separator", List.of())));
  }
}
