package org.hamafza.proposals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamafza.Jobs;
import org.hamafza.TestCouncil;
import org.hamafza.registry.Licence;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Sets scenes with proposals: {@code fixtures.aProposal(council).requesting(900_000_000).submit()}.
 * Unless told otherwise it is T06 of the demonstration data, complete and with all documents.
 */
@Component
public class ProposalFixtures {

  public static final LocalDate VERIFIED = LocalDate.of(2020, 6, 1);

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final String IBAN = "IR209990000000139900000006";
  private static final Set<String> DOCUMENTS =
      Set.of("BOARD_MINUTE", "ANNUAL_REPORT", "IBAN_CONFIRMATION", "PARTNER_CONSENT");

  final Ngos ngos;
  final Drafts drafts;
  final Proposals proposals;
  final ProposalFiles files;
  final TaskInbox inbox;
  final Jobs jobs;

  ProposalFixtures(
      Ngos ngos,
      Drafts drafts,
      Proposals proposals,
      ProposalFiles files,
      TaskInbox inbox,
      Jobs jobs) {
    this.ngos = ngos;
    this.drafts = drafts;
    this.proposals = proposals;
    this.files = files;
    this.inbox = inbox;
    this.jobs = jobs;
  }

  /** What is kept about an NGO like N06: environment, whole province, all in order. */
  public static NgoDetails likeN06(String grade) {
    LocalText name = new LocalText("انجمن دوستداران گاوخونی (نمونه)", "Friends of Gavkhuni");
    return new NgoDetails(
        nextLegalId(),
        name,
        new Licence(
            "INTERIOR",
            "1398/17",
            LicenceStatus.ACTIVE,
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2030, 1, 1),
            false),
        "PROVINCE",
        Set.of("ENV"),
        Set.of("ISF", "NAI"),
        Set.of("FIELD_MONITORING", "VOLUNTEERS", "MEDIA"),
        IBAN,
        name.fa(),
        grade,
        VERIFIED,
        LocalDate.of(2020, 3, 19));
  }

  static String nextLegalId() {
    String start = "10%08d".formatted(13_990_000 + NEXT.getAndIncrement());
    for (int check = 0; check < 10; check++) {
      if (LegalId.isValid(start + check)) {
        return start + check;
      }
    }
    throw new IllegalStateException(start);
  }

  /** The same that works in another area and in these counties. */
  public static NgoDetails likeN06(String grade, String area, Set<String> counties) {
    NgoDetails n06 = likeN06(grade);
    return new NgoDetails(
        n06.legalId(),
        n06.name(),
        n06.licence(),
        n06.scope(),
        Set.of(area),
        counties,
        n06.capabilities(),
        n06.iban(),
        n06.ibanHolder(),
        grade,
        n06.profileVerifiedOn(),
        n06.annualReportUntil());
  }

  /** Registers an NGO with a signatory of that name. */
  public Ngo ngo(TestCouncil council, String signatory, NgoDetails details) {
    Ngo ngo = ngos.register(council.member("officer1"), council.id(), details);
    council.addSignatory(signatory, ngo.id());
    return ngo;
  }

  /** T06 by a new NGO of grade B with a new partner. */
  public Builder aProposal(TestCouncil council) {
    return new Builder(council);
  }

  /** The one open piece of work on a proposal. */
  public WorkItem work(long proposalId) {
    List<WorkItem> open = inbox.openOn("proposal", proposalId);
    if (open.size() != 1) {
      throw new IllegalStateException("open work: " + open);
    }
    return open.get(0);
  }

  /** Completes the one open piece of work as that person, and runs what follows. */
  public void complete(
      TestCouncil council, String name, long proposalId, Map<String, String> form) {
    WorkItem item = work(proposalId);
    Map<String, List<String>> raw =
        form.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    council.run(name, () -> inbox.complete(item.id(), council.member(name), raw));
    jobs.runAll();
  }

  /** The id of the one partner of a proposal. */
  public long partnerOf(long proposalId) {
    return proposals.get(proposalId).partners().iterator().next();
  }

  /** The edition of a draft as its writer sees it. */
  public int draftEdition(TestCouncil council, String name, long id) {
    return drafts.own(council.member(name), id).edition();
  }

  /** The number of a submitted proposal. */
  public String number(long id) {
    return proposals.get(id).number();
  }

  public static ProposalContent contentOfT06(Set<Long> partners) {
    return new ProposalContent(
        new LocalText("پایش مردمی تالاب گاوخونی", "Citizen monitoring of Gavkhuni wetland"),
        "ENV",
        null,
        Set.of("ISF"),
        new LocalText("پایش ماهانهٔ آب و پرندگان تالاب", "Monthly monitoring of water and birds"),
        new LocalText("بهره‌برداران و روستاییان پیرامون تالاب", "Villagers around the wetland"),
        400,
        LocalDate.of(2020, 12, 21),
        LocalDate.of(2021, 12, 21),
        List.of(new Indicator("شمار گزارش‌های پایش", "گزارش", 0, 12)),
        List.of(
            new BudgetLine(CostType.EQUIPMENT, "تجهیزات پایش", 600_000_000L),
            new BudgetLine(CostType.TRAVEL, "رفت‌وآمد گروه‌ها", 400_000_000L),
            new BudgetLine(CostType.TRAINING, "آموزش داوطلبان", 300_000_000L)),
        900_000_000L,
        200_000_000L,
        200_000_000L,
        1_300_000_000L,
        partners,
        Set.of("DOE", "RWC"),
        null,
        Set.of("FIELD_MONITORING", "VOLUNTEERS", "MEDIA"),
        Set.of(Support.MONEY, Support.EXPERT),
        Set.of());
  }

  /** Builds one proposal. */
  public final class Builder {

    private final TestCouncil council;
    private NgoDetails lead = likeN06("B");
    private Ngo registered;
    private String signatory = "signatory" + NEXT.getAndIncrement();
    private Set<String> documents = DOCUMENTS;
    private java.util.function.UnaryOperator<ProposalContent> change = c -> c;

    Builder(TestCouncil council) {
      this.council = council;
    }

    public Builder byAnNgoOfGrade(String grade) {
      lead = likeN06(grade);
      return this;
    }

    /** By an NGO that is registered when the draft is begun. */
    public Builder by(NgoDetails details) {
      lead = details;
      return this;
    }

    /** By an NGO that is registered already; {@code name} signs for it. */
    public Builder by(Ngo ngo, String name) {
      registered = ngo;
      signatory = name;
      return this;
    }

    public Builder signedBy(String name) {
      signatory = name;
      return this;
    }

    public Builder with(java.util.function.UnaryOperator<ProposalContent> further) {
      java.util.function.UnaryOperator<ProposalContent> before = change;
      change = content -> further.apply(before.apply(content));
      return this;
    }

    public Builder requesting(long rial) {
      return with(
          c -> {
            long total = rial + c.own() + c.other();
            return money(c, rial, c.own(), c.other(), total);
          });
    }

    /** With these documents besides. */
    public Builder documentedBy(String... kinds) {
      documents = new HashSet<>(documents);
      documents.addAll(List.of(kinds));
      return this;
    }

    public Builder withoutDocuments() {
      documents = Set.of();
      return this;
    }

    public String signatory() {
      return signatory;
    }

    /** The draft's id. */
    public long draft() {
      Ngo ngo = registered == null ? ngo(council, signatory, lead) : registered;
      Ngo partner = ngo(council, "partner" + NEXT.getAndIncrement(), likeN06("A"));
      return council.as(
          signatory,
          () -> {
            long id =
                drafts.begin(
                    council.member(signatory),
                    ngo.id(),
                    change.apply(contentOfT06(Set.of(partner.id()))));
            documents.forEach(kind -> attach(council, signatory, id, kind));
            return id;
          });
    }

    /** Submitted, with the jobs of intake run: it waits for an officer. */
    public Proposal submit() {
      long id = draft();
      council.run(
          signatory,
          () ->
              drafts.submit(
                  council.member(signatory),
                  id,
                  drafts.own(council.member(signatory), id).edition()));
      jobs.runAll();
      return proposals.get(id);
    }

    /** Submitted and passed by officer1, who lets similar files be: its review has begun. */
    public Proposal admitted() {
      Proposal proposal = submit();
      complete(council, "officer1", proposal.id(), Map.of("decision", "PASS"));
      if (inbox.openOn("proposal", proposal.id()).stream()
          .anyMatch(item -> item.element().equals("OfferSynergy"))) {
        complete(council, "officer1", proposal.id(), Map.of("offer", "NONE"));
      }
      return proposals.get(proposal.id());
    }
  }

  void attach(TestCouncil council, String name, long id, String kind) {
    byte[] pdf = "%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII);
    files.add(council.member(name), id, kind, kind + ".pdf", new ByteArrayInputStream(pdf));
  }

  /** With other amounts, in one line of the budget. */
  public static ProposalContent money(
      ProposalContent c, long requested, long own, long other, long total) {
    Map<String, Object> parts =
        Map.of(
            "lines", List.of(new BudgetLine(CostType.OTHER, "یکجا", total)),
            "requested", requested,
            "own", own,
            "other", other,
            "total", total);
    return OtherContent.with(c, parts);
  }

  public static ProposalContent flagged(ProposalContent c, Set<ProposalFlag> flags) {
    return OtherContent.with(c, "flags", flags);
  }

  static ProposalContent scoped(ProposalContent c, String scope) {
    return OtherContent.with(c, "scope", scope);
  }
}
