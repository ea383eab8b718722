package org.hamafza.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFilter;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.Suspensions;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary chooses the cases and other items of a session and puts them in order. */
@Component
class PrepareAgendaForm implements TaskForm {

  private static final int TEXTS = 6;
  private static final int MOST_CASES = 100;
  private static final int LAST_PLACE = 99;
  private static final int TITLE = 300;

  private final Agendas agendas;
  private final SessionRows sessions;
  private final AgendaRows items;
  private final Proposals proposals;
  private final Suspensions suspensions;
  private final AgendaOpening opening;
  private final Ratifications ratifications;
  private final AgendaAppeals appeals;
  private final AgendaClosing closing;
  private final SessionPages pages;

  PrepareAgendaForm(
      Agendas agendas,
      SessionRows sessions,
      AgendaRows items,
      Proposals proposals,
      Suspensions suspensions,
      AgendaOpening opening,
      Ratifications ratifications,
      AgendaAppeals appeals,
      AgendaClosing closing,
      SessionPages pages) {
    this.agendas = agendas;
    this.sessions = sessions;
    this.items = items;
    this.proposals = proposals;
    this.suspensions = suspensions;
    this.opening = opening;
    this.ratifications = ratifications;
    this.appeals = appeals;
    this.closing = closing;
    this.pages = pages;
  }

  /** An item with the place that was typed for it, or the last one. */
  private record Placed(int place, PlannedItem item) {}

  @Override
  public String formKey() {
    return "council/prepare-agenda";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    List<AgendaItem> planned = planned(work);
    List<Proposal> ready = ready(work, member);
    List<FormField> fields = new ArrayList<>();
    fields.add(opening.field(work.rowId()));
    fields.addAll(ratifications.fields(work.rowId()));
    fields.addAll(appeals.fields(work.rowId()));
    SessionType type = sessions.get(work.rowId()).type();
    if (type.decidesCases()) {
      fields.add(cases(ready, planned));
    }
    for (Proposal proposal : ready) {
      fields.add(
          FormField.optional("order." + proposal.id(), FieldType.INTEGER, "council.agenda.order")
              .labelled(numbered(proposal))
              .in("council.agenda.orderOfCases")
              .holding(place(planned, proposal.id())));
    }
    ItemKind kind = type.kindOfText();
    List<AgendaItem> texts = planned.stream().filter(item -> item.kind() == kind).toList();
    for (int i = 1; i <= TEXTS; i++) {
      AgendaItem held = i <= texts.size() ? texts.get(i - 1) : null;
      String section = "council.agenda." + kind + "." + i;
      fields.add(
          text(i, "Fa", held == null ? null : held.title().fa())
              .hint(kind == ItemKind.SANCTION ? "council.agenda.SANCTION.hint" : null)
              .in(section));
      fields.add(text(i, "En", held == null ? null : held.title().en()).in(section));
      fields.add(
          FormField.optional("policy" + i + "Order", FieldType.INTEGER, "council.agenda.order")
              .in(section)
              .holding(held == null ? null : Integer.toString(held.position())));
    }
    fields.add(closing.field(work.rowId()));
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    Map<String, Proposal> ready =
        ready(work, member).stream().collect(Collectors.toMap(p -> Long.toString(p.id()), p -> p));
    ItemKind kind = sessions.get(work.rowId()).type().kindOfText();
    List<Placed> placed = new ArrayList<>();
    ratifications
        .read(work.rowId(), input)
        .forEach(each -> placed.add(new Placed(each.place(), each.item())));
    for (int i = 1; i <= TEXTS; i++) {
      LocalText title = input.localText("policy" + i + "Fa", "policy" + i + "En", TITLE);
      Integer place = input.integer("policy" + i + "Order", 1, LAST_PLACE);
      if (!title.isBlank()) {
        placed.add(placed(place, PlannedItem.text(kind, title)));
      }
    }
    Set<String> chosen = input.codes("cases", ready.keySet());
    for (String id : chosen) {
      Proposal proposal = ready.get(id);
      Integer place = input.integer("order." + id, 1, LAST_PLACE);
      long requested = proposal.requested() == null ? 0 : proposal.requested();
      placed.add(
          placed(
              place, PlannedItem.proposal(proposal.id(), shortened(proposal.title()), requested)));
    }
    List<PlannedItem> first =
        Stream.concat(
                opening.read(work.rowId(), input).stream(),
                appeals.read(work.rowId(), input).stream())
            .toList();
    Optional<PlannedItem> last = closing.read(input);
    if (placed.isEmpty() && first.isEmpty() && input.errors().isEmpty()) {
      input.reject("cases", "council.error.emptyAgenda");
    }
    input.check();
    agendas.prepare(
        work.rowId(),
        Stream.of(
                first.stream(),
                placed.stream().sorted(Comparator.comparingInt(Placed::place)).map(Placed::item),
                last.stream())
            .flatMap(Function.identity())
            .toList());
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofAgenda(work.rowId(), member);
  }

  private static FormField cases(List<Proposal> ready, List<AgendaItem> planned) {
    return FormField.optional("cases", FieldType.CHECKBOXES, "council.agenda.cases")
        .choices(ready.stream().map(p -> Option.named(Long.toString(p.id()), numbered(p))).toList())
        .holding(
            ready.stream()
                .filter(proposal -> place(planned, proposal.id()) != null)
                .map(proposal -> Long.toString(proposal.id()))
                .toArray(String[]::new));
  }

  /** What stands there already, or at first what the council carried over. */
  private List<AgendaItem> planned(WorkItem work) {
    List<AgendaItem> planned = items.of(work.rowId());
    Session session = sessions.get(work.rowId());
    return planned.isEmpty() && session.type() == SessionType.REGULAR
        ? items.carriedOverTo(session)
        : planned;
  }

  private List<Proposal> ready(WorkItem work, Member member) {
    if (!sessions.get(work.rowId()).type().decidesCases()) {
      return List.of();
    }
    ProposalFilter filter = new ProposalFilter("", ProposalState.READY_FOR_DECISION);
    List<Proposal> found = proposals.search(member, filter, Long.MAX_VALUE, MOST_CASES);
    Set<Long> waiting = suspensions.among(found);
    return found.stream()
        .filter(proposal -> !waiting.contains(proposal.id()))
        .filter(proposal -> proposal.decidingCouncil() == work.subject().councilId())
        .filter(proposal -> !items.isOnOtherAgenda(proposal.id(), work.rowId()))
        .sorted(Comparator.comparingLong(Proposal::id))
        .toList();
  }

  /** Without a place: what was put off first, then what is new. */
  private Placed placed(Integer place, PlannedItem item) {
    boolean deferred = item.proposalId() != null && items.wasDeferred(item.proposalId());
    return new Placed(place != null ? place : LAST_PLACE + (deferred ? 1 : 2), item);
  }

  private static FormField text(int i, String language, String held) {
    return FormField.optional(
            "policy" + i + language, FieldType.TEXT, "council.agenda.text." + language)
        .atMost(TITLE)
        .holding(held);
  }

  private static String place(List<AgendaItem> planned, long proposalId) {
    return planned.stream()
        .filter(item -> item.decidesCase() && item.proposalId() == proposalId)
        .map(item -> Integer.toString(item.position()))
        .findFirst()
        .orElse(null);
  }

  private static LocalText numbered(Proposal proposal) {
    String number = "\u2068" + proposal.number() + "\u2069 ";
    return new LocalText(
        number + proposal.title().in(Locale.forLanguageTag("fa")),
        number + proposal.title().in(Locale.ENGLISH));
  }

  private static LocalText shortened(LocalText title) {
    return new LocalText(cut(title.fa()), cut(title.en()));
  }

  private static String cut(String text) {
    return text.length() <= TITLE ? text : text.substring(0, TITLE);
  }
}
