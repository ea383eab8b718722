package org.hamafza.proposals.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.BudgetLine;
import org.hamafza.proposals.CostType;
import org.hamafza.proposals.Indicator;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.Part;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.SubmittedFile;
import org.hamafza.proposals.SubmittedVersion;
import org.hamafza.proposals.Support;
import org.hamafza.registry.NeedFixtures;
import org.hamafza.registry.Needs;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No part of a proposal can be changed without being named as changed. */
@DatabaseTest
class ComparisonTests {

  @Autowired private Comparison comparison;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private Needs needs;

  private TestCouncil council;
  private Proposal proposal;
  private ProposalContent content;

  @BeforeEach
  void submit() {
    council = councils.found();
    proposal = fixtures.aProposal(council).submit();
    content = proposal.content();
  }

  @Test
  void everyPartOfAProposalIsCompared() {
    Map<String, Object> others = others();
    for (RecordComponent part : ProposalContent.class.getRecordComponents()) {
      Object other = others.get(part.getName());
      assertThat(other).as("another value for " + part.getName()).isNotNull();
      ProposalContent changed = OtherContent.with(content, part.getName(), other);
      assertThat(comparison.between(proposal, version(1, content), version(2, changed)))
          .as(part.getName())
          .isNotEmpty();
    }
  }

  private String need() {
    return council.as(
        "officer1",
        () ->
            needs
                .register(council.member("officer1"), council.id(), NeedFixtures.wetland())
                .code());
  }

  private Map<String, Object> others() {
    Map<String, Object> others = new HashMap<>();
    LocalText text = new LocalText("متن دیگر", "Another text");
    Arrays.asList("title", "aims", "beneficiaries", "supportDetails")
        .forEach(name -> others.put(name, text));
    others.put("area", "EDU");
    others.put("scope", "NATIONAL");
    others.put("counties", Set.of("ISF", "NAI"));
    others.put("beneficiaryCount", 7);
    others.put("startsOn", LocalDate.of(2021, 1, 9));
    others.put("endsOn", LocalDate.of(2022, 1, 9));
    others.put("indicators", List.of(new Indicator("شاخص", "بار", 1, 2)));
    others.put("lines", List.of(new BudgetLine(CostType.TRAVEL, "سفر", 5L)));
    Arrays.asList("requested", "own", "other", "total").forEach(name -> others.put(name, 1L));
    others.put("partners", Set.of());
    others.put("agencies", Set.of("EDU"));
    others.put("sponsor", "EDU");
    others.put("capabilities", Set.of("MEDIA"));
    others.put("support", Set.of(Support.PERMIT));
    others.put("flags", Set.of(ProposalFlag.VULNERABLE));
    others.put("needs", Set.of(need()));
    others.put(
        "parts", List.of(new Part(Part.Kind.AGENCY, "DOE", "کارشناس", Part.Consent.GIVEN, "")));
    return others;
  }

  @Test
  void aRowThatChangedIsShownAsGoneAndAsNewAndTheOthersAreNot() {
    List<BudgetLine> lines = new java.util.ArrayList<>(content.lines());
    BudgetLine old = lines.get(1);
    lines.set(1, new BudgetLine(old.type(), old.text(), 450_000_000L));
    ProposalContent changed = OtherContent.with(content, "lines", lines);
    List<FieldChange> changes =
        comparison.between(proposal, version(1, content), version(2, changed));
    assertThat(changes).singleElement().extracting("labelKey").isEqualTo("proposals.field.lines");
    assertThat(changes.get(0).removed()).hasSize(1);
    assertThat(changes.get(0).added()).hasSize(1);
    assertThat((List<?>) changes.get(0).added().get(0)).last().isEqualTo(new Rial(450_000_000L));
  }

  @Test
  void aDocumentThatWasReplacedUnderItsNameIsNamed() {
    SubmittedFile before = new SubmittedFile("LICENCE_COPY", "licence.pdf", "a".repeat(64));
    SubmittedFile after = new SubmittedFile("LICENCE_COPY", "licence.pdf", "b".repeat(64));
    assertThat(
            comparison.between(
                proposal,
                new SubmittedVersion(1, content, List.of(before), 1, Instant.EPOCH, ""),
                new SubmittedVersion(2, content, List.of(after), 1, Instant.EPOCH, "")))
        .singleElement()
        .extracting("labelKey")
        .isEqualTo("proposals.page.files");
  }

  private static SubmittedVersion version(int number, ProposalContent content) {
    return new SubmittedVersion(number, content, List.of(), 1, Instant.EPOCH, "");
  }
}
