package org.hamafza.registry.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.registry.Ngo;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages about who acts for an NGO, with what was typed there and could not be accepted.
 */
@Component
class PeoplePages {

  private final NgoPeople ngoPeople;
  private final NgoInvitations invitations;
  private final Powers powers;
  private final People people;
  private final CurrentMember currentMember;

  PeoplePages(
      NgoPeople ngoPeople,
      NgoInvitations invitations,
      Powers powers,
      People people,
      CurrentMember currentMember) {
    this.ngoPeople = ngoPeople;
    this.invitations = invitations;
    this.powers = powers;
    this.people = people;
    this.currentMember = currentMember;
  }

  String list(long id, FormInput input, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    Ngo ngo = ngoPeople.visibleTo(member, id);
    List<Power> all = powers.of(member, id);
    model.addAttribute("ngo", ngo);
    model.addAttribute("staff", ngoPeople.of(member, id));
    model.addAttribute("invitations", invitations.open(member, id));
    model.addAttribute("powers", all);
    model.addAttribute("names", names(all));
    model.addAttribute("manages", ngoPeople.manages(member, ngo));
    model.addAttribute("administers", member.administers(id));
    model.addAttribute("decides", powers.decides(member, ngo));
    model.addAttribute("me", member.personId());
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/people/list";
  }

  private Map<Long, LocalText> names(List<Power> all) {
    return all.stream()
        .map(Power::personId)
        .distinct()
        .flatMap(personId -> people.find(personId).stream())
        .collect(Collectors.toMap(Person::id, Person::name));
  }

  String one(long id, long personId, FormInput input, List<FieldError> errors, Model model) {
    Member member = currentMember.get();
    model.addAttribute("ngo", ngoPeople.visibleTo(member, id));
    model.addAttribute("line", ngoPeople.get(member, id, personId));
    model.addAttribute("administers", member.administers(id));
    model.addAttribute("me", member.personId() == personId);
    model.addAttribute("input", input);
    model.addAttribute("errors", errors);
    return "registry/people/person";
  }
}
