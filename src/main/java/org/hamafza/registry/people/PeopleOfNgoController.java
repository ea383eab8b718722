package org.hamafza.registry.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.EmailAddress;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites people to an NGO, shows them, gives them a role and shuts them out. */
@Controller
class PeopleOfNgoController {

  static final String HERE = "/ngos/{id:\\d{1,18}}/people";
  static final String PERSON = HERE + "/{person:\\d{1,18}}";

  private final NgoPeople ngoPeople;
  private final NgoInvitations invitations;
  private final PeoplePages pages;
  private final CurrentMember currentMember;

  PeopleOfNgoController(
      NgoPeople ngoPeople,
      NgoInvitations invitations,
      PeoplePages pages,
      CurrentMember currentMember) {
    this.ngoPeople = ngoPeople;
    this.invitations = invitations;
    this.pages = pages;
    this.currentMember = currentMember;
  }

  @GetMapping(HERE)
  String list(@PathVariable long id, Model model) {
    return pages.list(id, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(HERE + "/invitations")
  String invite(
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    ngoPeople.managed(member, id);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      EmailAddress email = input.require("email", EmailAddress::parseForAccount);
      Boolean administrator = role(input);
      input.check();
      invitations.invite(member, id, email.value(), administrator);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.list(id, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.invited");
    return back(id);
  }

  /** Whether the role chosen is that of an administrator. */
  private static Boolean role(FormInput input) {
    Set<String> chosen = input.codes("role", Set.of("EDITOR", "ADMINISTRATOR"));
    if (chosen.isEmpty() && !input.isRejected("role")) {
      input.reject("role", "error.required");
    }
    return chosen.contains("ADMINISTRATOR");
  }

  @PostMapping(HERE + "/invitations/{invitation:\\d{1,18}}/revoke")
  String revoke(@PathVariable long id, @PathVariable long invitation, RedirectAttributes flash) {
    invitations.revoke(currentMember.get(), id, invitation);
    flash.addFlashAttribute("flash", "registry.people.revoked");
    return back(id);
  }

  @GetMapping(PERSON)
  String one(@PathVariable long id, @PathVariable long person, Model model) {
    return pages.one(id, person, new FormInput(Map.of()), List.of(), model);
  }

  @PostMapping(PERSON + "/role")
  String change(
      @PathVariable long id,
      @PathVariable long person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    ngoPeople.administered(member, id, person);
    FormInput input = FormInput.of(request.getParameterMap());
    try {
      Boolean administrator = role(input);
      input.check();
      ngoPeople.change(member, id, person, administrator);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.one(id, person, input, invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.changed");
    // Who has given up the own role may still see the list.
    return back(id);
  }

  @PostMapping(PERSON + "/end")
  String end(
      @PathVariable long id,
      @PathVariable long person,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    try {
      ngoPeople.end(member, id, person);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.one(id, person, new FormInput(Map.of()), invalid.errors(), model);
    }
    flash.addFlashAttribute("flash", "registry.people.ended");
    return member.personId() == person ? "redirect:/" : back(id);
  }

  static String back(long id) {
    return "redirect:/ngos/" + id + "/people";
  }
}
