package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same case through the pages, in Persian. Every page on the way is also looked at in English,
 * by axe and in pictures under {@code target/screenshots}.
 */
@Tag("packaged")
class WholeCaseInBrowserTests {

  /** Pages that are not forms of the case, by who may see them. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "officer1", List.of("/", "/tasks", "/notices", "/ngos", "/agencies", "/sessions"),
          "secretary", List.of("/resolutions", "/groups", "/projects", "/password"),
          "auditor", List.of("/record"),
          "administrator", List.of("/people", "/councils", "/people/new", "/councils/new"));

  private final PackagedProgram program = PackagedProgram.shared();

  @Test
  void theWetlandWalksFromDraftToGradeInPersian() {
    try (Browser browser = Browser.open(program.address())) {
      Inspection inspection = new Inspection();
      Page nobody = browser.ofNobody();
      nobody.navigate("/sign-in");
      inspection.of(nobody, "identity/sign-in");
      WholeCase wetland = new WholeCase(new BrowserDesk(browser, inspection));
      wetland.submit();
      wetland.screen();
      wetland.review();
      wetland.decide();
      wetland.formWorkingGroup();
      wetland.followUp();
      wetland.evaluate();
      auditorSeesEverything(browser, inspection, wetland);
      OTHERS.forEach(
          (person, paths) ->
              paths.forEach(path -> visit(browser.of(person), path, inspection, "page" + path)));
      assertThat(inspection.seen()).hasSizeGreaterThan(40);
      assertThat(inspection.faults()).as("what is wrong with the pages").isEmpty();
      assertThat(browser.blocked()).as("what pages tried against their policy").isEmpty();
    }
  }

  private static void auditorSeesEverything(
      Browser browser, Inspection inspection, WholeCase wetland) {
    Page auditor = browser.of("auditor");
    visit(auditor, "/cases/" + wetland.number(), inspection, "audit/trace");
    assertThat(auditor.innerText("main")).contains(wetland.number());
    visit(auditor, "/cases/" + wetland.number() + "/diagram", inspection, "process/diagram");
    Page officer = browser.of("officer1");
    first(officer, "/resolutions", "/resolutions/", inspection, "council/resolution");
    first(officer, "/sessions", "/sessions/", inspection, "council/session");
    first(officer, "/groups", "/groups/", inspection, "workinggroup/group");
    first(officer, "/projects", "/projects/", inspection, "followup/project");
    first(officer, "/ngos", "/ngos/", inspection, "registry/ngo");
    first(officer, "/proposals", "/proposals/", inspection, "proposals/officers-page");
  }

  private static void first(
      Page page, String list, String prefix, Inspection inspection, String name) {
    page.navigate(list);
    String link = "main a[href^='" + prefix + "']:not([href$='/new'])";
    assertThat(page.locator(link).count()).as("links on " + list).isPositive();
    visit(page, page.locator(link).first().getAttribute("href"), inspection, name);
  }

  private static void visit(Page page, String path, Inspection inspection, String name) {
    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
    inspection.of(page, name);
  }
}
