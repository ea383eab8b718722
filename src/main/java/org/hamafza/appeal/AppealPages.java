package org.hamafza.appeal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** What pages and forms show of an appeal, as far as the reader may see it. */
@Component
class AppealPages {

  private final Panel panel;
  private final AppealRights rights;
  private final AppealWindow window;
  private final Proposals proposals;
  private final Ngos ngos;
  private final People people;

  AppealPages(
      Panel panel,
      AppealRights rights,
      AppealWindow window,
      Proposals proposals,
      Ngos ngos,
      People people) {
    this.panel = panel;
    this.rights = rights;
    this.window = window;
    this.proposals = proposals;
    this.ngos = ngos;
    this.people = people;
  }

  Map<String, Object> of(Member reader, Appeal appeal) {
    boolean inner = rights.isInner(reader, appeal);
    List<Long> members = panel.of(appeal.id());
    List<Panel.Opinion> opinions =
        inner || appeal.state().isEnd() ? panel.opinions(appeal.id()) : List.of();
    Proposal proposal = proposals.get(appeal.proposalId());
    Map<String, Object> shown = new HashMap<>();
    shown.put("appeal", appeal);
    shown.put("proposal", proposal);
    shown.put("applicant", ngos.get(appeal.ngoId()).name());
    shown.put("until", window.end(appeal.decision()));
    shown.put("late", window.isOver(appeal.decision(), appeal.filedAt()));
    shown.put("inner", inner);
    shown.put("panel", members);
    shown.put("opinions", opinions);
    shown.put("readable", proposals.mayRead(reader, proposal));
    shown.put("names", names(appeal, members));
    return shown;
  }

  private Map<Long, LocalText> names(Appeal appeal, List<Long> members) {
    return Stream.concat(
            Stream.of(appeal.filedBy(), appeal.check().by(), appeal.refusal().by()),
            members.stream())
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> people.find(id).stream())
        .collect(Collectors.toMap(Person::id, Person::name));
  }
}
