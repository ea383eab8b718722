package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.TestCouncil;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.NgoDetails;
import org.hamafza.shared.LocalText;

/**
 * A proposal like T06, by an NGO in order with a partner in order, and what is different about it.
 */
final class RuleScene {

  private final RuleScenes services;
  private final TestCouncil council;
  private final String signatory = "signer" + RuleScenes.next();
  private final Map<String, Object> content = new HashMap<>();
  private final List<NgoDetails> partners = new ArrayList<>(List.of(ProposalFixtures.likeN06("A")));
  private final List<String> files = new ArrayList<>();
  private final List<FlagKind> raisedFlags = new ArrayList<>();
  private NgoDetails lead = ProposalFixtures.likeN06("B");
  private long leadId;
  private long id;

  RuleScene(RuleScenes services, TestCouncil council) {
    this.services = services;
    this.council = council;
  }

  TestCouncil council() {
    return council;
  }

  String signatory() {
    return signatory;
  }

  long id() {
    return id;
  }

  long leadId() {
    return leadId;
  }

  RuleScene on(LocalDate day) {
    services.clock.setDay(day);
    return this;
  }

  RuleScene inTheCrisis() {
    services.crisis.comes(council);
    return this;
  }

  RuleScene by(NgoDetails details) {
    lead = details;
    return this;
  }

  /** By an NGO that is registered already. */
  RuleScene by(long ngoId) {
    leadId = ngoId;
    council.addSignatory(signatory, leadId);
    return this;
  }

  RuleScene lead(String part, Object value) {
    lead = with(lead, part, value);
    return this;
  }

  /** The lead NGO has that flag, if {@code raised}. */
  RuleScene flagged(FlagKind kind, boolean raised) {
    if (raised) {
      raisedFlags.add(kind);
    }
    return this;
  }

  RuleScene licence(String part, Object value) {
    return lead("licence", RuleScenes.with(lead.licence(), part, value));
  }

  RuleScene partners(NgoDetails... details) {
    partners.clear();
    partners.addAll(List.of(details));
    return this;
  }

  /** With these partners, whose letters of consent are there. */
  RuleScene consenting(NgoDetails... details) {
    return partners(details).files("PARTNER_CONSENT");
  }

  RuleScene content(String part, Object value) {
    content.put(part, value);
    return this;
  }

  /** Title and aims, which are what is compared with other proposals. */
  RuleScene text(String text) {
    return content("title", new LocalText(text.substring(0, 5), "x"))
        .content("aims", new LocalText(text.substring(5), "x"));
  }

  RuleScene flags(ProposalFlag... flags) {
    return content("flags", Set.of(flags));
  }

  /** Money in rial, with one budget line of the total. */
  RuleScene money(long requested, long own, long other) {
    return money(requested, own, other, requested + own + other, requested + own + other);
  }

  RuleScene money(long requested, long own, long other, long total, long lines) {
    return content("requested", requested)
        .content("own", own)
        .content("other", other)
        .content("total", total)
        .content("lines", List.of(new BudgetLine(CostType.OTHER, "یکجا", lines)));
  }

  RuleScene files(String... kinds) {
    files.addAll(List.of(kinds));
    return this;
  }

  /** Writes it down. */
  RuleScene begin() {
    if (leadId == 0) {
      leadId = services.fixtures.ngo(council, signatory, lead).id();
    }
    raisedFlags.forEach(kind -> services.flags.raise(council, leadId, kind));
    Set<Long> ids = new LinkedHashSet<>();
    for (NgoDetails partner : partners) {
      ids.add(services.fixtures.ngo(council, "ally" + RuleScenes.next(), partner).id());
    }
    ProposalContent whole = OtherContent.with(ProposalFixtures.contentOfT06(ids), content);
    council.run(
        signatory,
        () -> {
          id = services.fixtures.drafts.begin(council.member(signatory), leadId, whole);
          files.forEach(kind -> services.fixtures.attach(council, signatory, id, kind));
        });
    return this;
  }

  /** Submits it; the process has not begun to look at it. */
  RuleScene handIn() {
    begin();
    Drafts drafts = services.fixtures.drafts;
    council.run(
        signatory,
        () -> {
          int edition = drafts.own(council.member(signatory), id).edition();
          drafts.submit(council.member(signatory), id, edition);
        });
    return this;
  }

  /** Submits it and lets the process go as far as the officer. */
  RuleScene submit() {
    handIn();
    services.fixtures.jobs.runAll();
    return this;
  }

  /** An officer sends it back, and it comes again with what was changed since and those files. */
  RuleScene comesAgain(String officer, Map<String, String> answers, String... more) {
    Map<String, String> form = new HashMap<>(answers);
    form.put("decision", "DEFICIENT");
    form.putIfAbsent("reason", "اصلاح کنید.");
    services.fixtures.complete(council, officer, id, form);
    Drafts drafts = services.fixtures.drafts;
    council.run(
        signatory,
        () -> {
          for (String kind : more) {
            services.fixtures.attach(council, signatory, id, kind);
          }
          Proposal draft = drafts.own(council.member(signatory), id);
          ProposalContent changed = OtherContent.with(draft.content(), content);
          Proposal saved = drafts.write(council.member(signatory), id, draft.edition(), changed);
          drafts.submit(council.member(signatory), id, saved.edition());
        });
    services.fixtures.jobs.runAll();
    return this;
  }

  Proposal proposal() {
    return services.fixtures.proposals.get(id);
  }

  /** The stored findings of that kind in the newest version as {@code code/severity/curable}. */
  List<String> findings(Finding.Kind kind) {
    return services.screenings.findings(id, proposal().version()).stream()
        .filter(finding -> finding.kind() == kind)
        .map(f -> f.code() + "/" + f.severity() + "/" + f.curable())
        .toList();
  }

  /** What the rules found, separated by blanks. */
  String found() {
    return String.join(" ", findings(Finding.Kind.RULE));
  }

  /** A variable of the process that takes the proposal in. */
  Object variable(String name) {
    return services.variable(id, name);
  }

  private static NgoDetails with(NgoDetails details, String part, Object value) {
    return RuleScenes.with(details, part, value);
  }
}
