package org.hamafza.workinggroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.hamafza.workinggroup.AlignedNgos.Scored;
import org.hamafza.workinggroup.GroupMember.Party;
import org.springframework.stereotype.Component;

/** The officer decides whom to invite; another choice than the suggested one needs a reason. */
@Component
class ProposeMembersForm implements TaskForm {

  private static final int SHOWN = 30;

  private final GroupRoom room;
  private final Proposing proposing;
  private final Matching matching;
  private final MemberTable members;
  private final Agencies agencies;
  private final Ngos ngos;
  private final Proposals proposals;

  ProposeMembersForm(
      GroupRoom room,
      Proposing proposing,
      Matching matching,
      MemberTable members,
      Agencies agencies,
      Ngos ngos,
      Proposals proposals) {
    this.room = room;
    this.proposing = proposing;
    this.matching = matching;
    this.members = members;
    this.agencies = agencies;
    this.ngos = ngos;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "workinggroup/propose-members";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    WorkingGroup group = room.group(item);
    Set<String> held =
        proposing.suggested(group).stream()
            .map(each -> each.party().code())
            .collect(Collectors.toSet());
    Map<Party, LocalText> choices = choices(item, group);
    return FormSpec.of(
        boxes("agencies", true, choices, held),
        boxes("ngos", false, choices, held),
        FormField.optional("reason", FieldType.LONG_TEXT, "workinggroup.reason")
            .hint("workinggroup.propose.reason.hint")
            .atMost(1000));
  }

  private static FormField boxes(
      String name, boolean agency, Map<Party, LocalText> choices, Set<String> held) {
    List<Option> options =
        choices.entrySet().stream()
            .filter(each -> each.getKey().isAgency() == agency)
            .map(each -> Option.named(each.getKey().code(), each.getValue()))
            .toList();
    String[] checked =
        options.stream().map(Option::value).filter(held::contains).toArray(String[]::new);
    return FormField.optional(name, FieldType.CHECKBOXES, "workinggroup." + name)
        .choices(options)
        .holding(checked);
  }

  // The suggested ones first, then those who could be added: all agencies and the best NGOs.
  private Map<Party, LocalText> choices(WorkItem item, WorkingGroup group) {
    Map<Party, LocalText> choices = new LinkedHashMap<>();
    List<GroupMember> known = members.of(group.id());
    proposing.suggested(group).forEach(each -> choices.put(each.party(), each.name()));
    known.forEach(each -> choices.putIfAbsent(each.party(), each.name()));
    agencies.all().forEach(each -> choices.putIfAbsent(Party.agency(each.code()), each.name()));
    matching.scored(proposals.get(item.proposalId())).stream()
        .limit(SHOWN)
        .forEach(
            each -> choices.putIfAbsent(Party.ngo(each.ngoId()), ngos.get(each.ngoId()).name()));
    Parties.joined(known).forEach(each -> choices.remove(each.party()));
    return choices;
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    WorkingGroup group = room.group(item);
    Map<String, Party> offered =
        choices(item, group).keySet().stream().collect(Collectors.toMap(Party::code, p -> p));
    Set<Party> chosen = new LinkedHashSet<>();
    for (String field : List.of("agencies", "ngos")) {
      boolean agency = field.equals("agencies");
      Set<String> allowed =
          offered.values().stream()
              .filter(each -> each.isAgency() == agency)
              .map(Party::code)
              .collect(Collectors.toSet());
      input.codes(field, allowed).forEach(code -> chosen.add(offered.get(code)));
    }
    boolean withoutLead =
        members.of(group.id()).stream()
            .filter(GroupMember::isLeadAgency)
            .filter(each -> each.state() != GroupMember.State.MEMBER)
            .anyMatch(each -> !chosen.contains(each.party()));
    if (withoutLead) {
      input.reject("agencies", "workinggroup.error.leadAgency");
    }
    String reason =
        proposing.departs(group, chosen)
            ? input.requiredParagraphs("reason", 1000)
            : input.paragraphs("reason", 1000);
    input.check();
    Proposal proposal = proposals.get(item.proposalId());
    proposing.propose(proposals.ref(proposal), group, chosen, matching.scored(proposal), reason);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    WorkingGroup group = room.group(item);
    Proposal proposal = proposals.get(item.proposalId());
    List<ScoreLine> lines = new ArrayList<>();
    for (Scored each : matching.scored(proposal).stream().limit(SHOWN).toList()) {
      lines.add(new ScoreLine(ngos.get(each.ngoId()).name(), each.score()));
    }
    return Map.of(
        "group", group,
        "proposal", proposal,
        "scores", lines,
        "joined", Parties.joined(members.of(group.id())));
  }

  /** A line of the table of scores beside the form. */
  record ScoreLine(LocalText name, AlignmentScore score) {}
}
