package org.hamafza.registry.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.StatementCount;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.NgoFixtures;
import org.hamafza.registry.PartnerSuggestion;
import org.hamafza.registry.PartnerSuggestion.Kind;
import org.hamafza.registry.PartnerSuggestions;
import org.hamafza.registry.PartnerSuggestions.Wanted;
import org.hamafza.shared.LocalText;
import org.hamafza.workinggroup.WorkingGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who is suggested for the citizen monitoring of the Gavkhuni wetland (ENV, in Isfahan county),
 * which wants FIELD_MONITORING, VOLUNTEERS and MEDIA; its lead brings VOLUNTEERS.
 */
@DatabaseTest
class PartnerSuggestionsTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 18);

  @Autowired private PartnerSuggestions suggestions;
  @Autowired private NgoFixtures ngos;
  @Autowired private WorkingGroups groups;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;

  private TestCouncil council;
  private Ngo lead;

  @BeforeEach
  void found() {
    clock.setDay(TODAY);
    council = councils.found();
    lead = register("پیشرو", Set.of("ENV"), Set.of("ISF"), Set.of("VOLUNTEERS"));
  }

  // 35/2 for one of two areas, 25 for the county, 20/2 for MEDIA of the two that are missing, 8 for
  // B.
  @Test
  void givesScoreAndReasons() {
    Ngo network =
        register("شبکه", Set.of("ENV", "DEV"), Set.of("ISF", "LNJ"), Set.of("MEDIA", "VOLUNTEERS"));
    groups.rememberJointWork(lead.id(), network.id(), true);
    PartnerSuggestion only = suggest().get(0);
    assertThat(only.legalId()).isEqualTo(network.legalId());
    assertThat(only.score()).isEqualTo(17.5 + 25 + 10 + 8 + 10);
    assertThat(only.reasons())
        .extracting(PartnerSuggestion.Reason::kind)
        .containsExactly(Kind.AREA, Kind.COUNTY, Kind.CAPABILITY, Kind.GRADE, Kind.JOINT_WORK);
    assertThat(names(only, Kind.AREA)).containsExactly("Environment");
    assertThat(names(only, Kind.COUNTY)).containsExactly("Isfahan");
    assertThat(names(only, Kind.CAPABILITY))
        .as("volunteers are there already")
        .containsExactly("Media and content");
    assertThat(names(only, Kind.JOINT_WORK)).containsExactly("پیشرو");
  }

  @Test
  void doesNotCountAProjectThatStillRuns() {
    Ngo network = register("شبکه", Set.of("ENV"), Set.of("ISF"), Set.of());
    groups.rememberJointWork(network.id(), lead.id(), false);
    assertThat(suggest().get(0).reasons())
        .extracting(PartnerSuggestion.Reason::kind)
        .doesNotContain(Kind.JOINT_WORK);
  }

  @Test
  void saysNothingOfTheGradeOfWhoeverIsNewOrDidBadly() {
    for (String grade : List.of("NEW", "D")) {
      ngos.register(
          council,
          NgoFixtures.graded(
              NgoFixtures.details(grade, Set.of("ENV"), Set.of("ISF"), Set.of()), grade));
    }
    assertThat(suggest())
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(each.reasons())
                    .extracting(PartnerSuggestion.Reason::kind)
                    .containsExactly(Kind.AREA, Kind.COUNTY));
  }

  @Test
  void neverSuggestsWhoseLicenceIsNotInForceNorWhoIsIn() {
    NgoDetails fitting = NgoFixtures.details("ن", Set.of("ENV"), Set.of("ISF"), Set.of("MEDIA"));
    for (LicenceStatus status : List.of(LicenceStatus.SUSPENDED, LicenceStatus.REVOKED)) {
      ngos.register(council, licensed(fitting, status, TODAY.plusYears(1), true));
    }
    ngos.register(council, licensed(fitting, LicenceStatus.ACTIVE, TODAY.minusDays(1), false));
    ngos.register(council, licensed(fitting, LicenceStatus.EXPIRED, TODAY.plusDays(1), false));
    assertThat(suggest()).isEmpty();
    Ngo renewing =
        ngos.register(council, licensed(fitting, LicenceStatus.EXPIRED, TODAY.minusDays(1), true));
    assertThat(suggest())
        .extracting(PartnerSuggestion::ngoId)
        .containsExactly(renewing.id())
        .doesNotContain(lead.id());
  }

  @Test
  void beingNearIsNotEnoughButBringingWhatIsMissingIs() {
    register("همسایه", Set.of("SPORT"), Set.of("ISF"), Set.of("VOLUNTEERS"));
    Ngo brings = register("رسانه", Set.of("CULTURE"), Set.of("KAS"), Set.of("MEDIA"));
    assertThat(suggest()).extracting(PartnerSuggestion::ngoId).containsExactly(brings.id());
  }

  @Test
  void suggestsAtMostEightTheBestFirstAndEqualsByIdentifier() {
    for (int i = 0; i < 9; i++) {
      register("همسان", Set.of("ENV"), Set.of("ISF"), Set.of());
    }
    Ngo best = register("بهترین", Set.of("ENV"), Set.of("ISF"), Set.of("MEDIA"));
    List<PartnerSuggestion> suggested = suggest();
    assertThat(suggested).hasSize(8).isEqualTo(suggest());
    assertThat(suggested.get(0).ngoId()).isEqualTo(best.id());
    assertThat(suggested.subList(1, 8)).extracting(PartnerSuggestion::legalId).isSorted();
  }

  @Test
  void suggestsBeforeAnythingIsSaidOnlyWhoBringsWhatIsWanted() {
    Ngo brings = register("رسانه", Set.of("CULTURE"), Set.of("KAS"), Set.of("MEDIA"));
    Set<Long> in = Set.of(lead.id());
    assertThat(suggestions.of(new Wanted(council.id(), null, Set.of(), Set.of("MEDIA"), in)))
        .extracting(PartnerSuggestion::ngoId)
        .containsExactly(brings.id());
    assertThat(suggestions.of(new Wanted(council.id(), null, Set.of(), Set.of(), in))).isEmpty();
    assertThat(
            suggestions.of(
                new Wanted(councils.found().id(), null, Set.of(), Set.of("MEDIA"), Set.of())))
        .isEmpty();
  }

  @Test
  void costsTheSameHoweverManyNgosThereAre() {
    register("یک", Set.of("ENV"), Set.of("ISF"), Set.of("MEDIA"));
    long forFew = StatementCount.of(this::suggest);
    for (int i = 0; i < 20; i++) {
      register("بسیار", Set.of("ENV"), Set.of("ISF"), Set.of("MEDIA"));
    }
    assertThat(StatementCount.of(this::suggest)).isEqualTo(forFew).isLessThanOrEqualTo(10);
  }

  private List<PartnerSuggestion> suggest() {
    return suggestions.of(
        new Wanted(
            council.id(),
            "ENV",
            Set.of("ISF"),
            Set.of("FIELD_MONITORING", "VOLUNTEERS", "MEDIA"),
            Set.of(lead.id())));
  }

  private Ngo register(
      String name, Set<String> areas, Set<String> counties, Set<String> capabilities) {
    return ngos.register(council, NgoFixtures.details(name, areas, counties, capabilities));
  }

  private static NgoDetails licensed(
      NgoDetails like, LicenceStatus status, LocalDate until, boolean renewalPending) {
    NgoDetails other =
        NgoFixtures.details(like.name().fa(), like.areas(), like.counties(), like.capabilities());
    return NgoFixtures.licensed(other, status, until, renewalPending);
  }

  private static List<String> names(PartnerSuggestion suggestion, Kind kind) {
    return suggestion.reasons().stream()
        .filter(reason -> reason.kind() == kind)
        .flatMap(reason -> reason.names().stream())
        .map(LocalText::en)
        .toList();
  }
}
