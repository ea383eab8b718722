package org.hamafza.demo;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.proposals.ProposalFilter;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes and submits the made-up proposals as their NGOs. */
@Component
@Profile("demo")
class DemoCases {

  private final DemoFiles files;
  private final Drafts drafts;
  private final ProposalFiles documents;
  private final Proposals proposals;
  private final Ngos ngos;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DemoCases(
      DemoFiles files,
      Drafts drafts,
      ProposalFiles documents,
      Proposals proposals,
      Ngos ngos,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.files = files;
    this.drafts = drafts;
    this.documents = documents;
    this.proposals = proposals;
    this.ngos = ngos;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The case as it was begun earlier; empty if it was not. */
  Optional<Proposal> find(DemoCase demo) {
    Member member = people.member(demo.submitter()).orElseThrow();
    return proposals
        .search(member, new ProposalFilter(demo.title().fa(), null), Long.MAX_VALUE, 1)
        .stream()
        .findFirst();
  }

  /** Begins the case, and submits it unless it stays a draft. */
  @Transactional
  public Proposal begin(DemoCase demo) {
    Member member = people.member(demo.submitter()).orElseThrow();
    return ActingPerson.as(
        demo.submitter(),
        () -> {
          Proposal draft = find(demo).orElseGet(() -> drafts.own(member, write(demo, member)));
          boolean submits = !demo.goal().isDraft() && draft.number() == null;
          return submits ? drafts.submit(member, draft.id(), draft.edition()) : draft;
        });
  }

  private long write(DemoCase demo, Member member) {
    Map<String, Long> ids = ngoIds();
    long id = drafts.begin(member, ids.get(demo.lead()), demo.on(calendar.today(clock), ids));
    for (String kind : demo.files()) {
      String name = kind.toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf";
      documents.add(member, id, kind, name, files.document());
    }
    return id;
  }

  private Map<String, Long> ngoIds() {
    Map<String, Long> byLegalId =
        ngos.all().stream().collect(Collectors.toMap(Ngo::legalId, Ngo::id));
    List<DemoNgo> made = files.ngos();
    return made.stream()
        .filter(ngo -> byLegalId.containsKey(ngo.legalId()))
        .collect(Collectors.toMap(DemoNgo::code, ngo -> byLegalId.get(ngo.legalId())));
  }
}
