package org.hamafza.workinggroup;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of working groups and the room of each. */
@Controller
class GroupsController {

  private static final int PAGE = 25;

  private final GroupPages pages;
  private final WorkingGroups workingGroups;
  private final InvitationTable invitations;
  private final Meetings meetings;
  private final Proposals proposals;
  private final People people;
  private final CurrentMember currentMember;

  GroupsController(
      GroupPages pages,
      WorkingGroups workingGroups,
      InvitationTable invitations,
      Meetings meetings,
      Proposals proposals,
      People people,
      CurrentMember currentMember) {
    this.pages = pages;
    this.workingGroups = workingGroups;
    this.invitations = invitations;
    this.meetings = meetings;
    this.proposals = proposals;
    this.people = people;
    this.currentMember = currentMember;
  }

  @GetMapping("/groups")
  String list(@RequestParam(defaultValue = "") String before, Model model) {
    long beforeId = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<GroupPages.Listed> found = pages.visibleTo(currentMember.get(), beforeId, PAGE + 1);
    List<GroupPages.Listed> page = found.stream().limit(PAGE).toList();
    model.addAttribute("lines", page);
    model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).group().id() : null);
    return "workinggroup/groups";
  }

  @GetMapping("/groups/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    Member member = currentMember.get();
    WorkingGroup group = pages.visibleTo(member, id);
    boolean office = pages.isOffice(member, group);
    List<GroupMember> all = workingGroups.members(id);
    model.addAttribute("group", group);
    model.addAttribute("office", office);
    model.addAttribute("proposal", proposals.get(group.proposalId()));
    model.addAttribute(
        "members",
        all.stream().filter(each -> office || each.state() == GroupMember.State.MEMBER).toList());
    model.addAttribute("names", names(all));
    model.addAttribute("invitations", office ? invitations.of(id) : List.of());
    model.addAttribute("meetings", meetings.of(id));
    model.addAttribute("actions", workingGroups.actions(group.proposalId(), group.approvalNo()));
    model.addAttribute("parties", byParty(all));
    model.addAttribute("coordinators", coordinators(group));
    return "workinggroup/group";
  }

  private static Map<Long, GroupMember> names(List<GroupMember> members) {
    return members.stream().collect(Collectors.toMap(GroupMember::id, Function.identity()));
  }

  private static Map<String, GroupMember> byParty(List<GroupMember> members) {
    return members.stream()
        .collect(Collectors.toMap(each -> each.party().code(), Function.identity()));
  }

  private List<Person> coordinators(WorkingGroup group) {
    return Stream.of(group.agencyCoordinator(), group.ngoCoordinator())
        .filter(id -> id != null)
        .flatMap(id -> people.find(id).stream())
        .toList();
  }
}
