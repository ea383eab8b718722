package org.hamafza;

import java.util.List;
import java.util.Map;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedFixtures;
import org.hamafza.registry.Needs;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Profile;
import org.hamafza.registry.ProfileCase;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.registry.ProfileStep;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The part of a scene that is about an NGO itself: its people and those invited, a power to sign
 * that waits, a profile that was sent back, somebody who asks to register another NGO, and a need.
 */
@Component
@Lazy // As Scenes.
class RegistryScene {

  private final ProfileFixtures fixtures;
  private final Needs needs;
  private final JdbcClient db;
  private final MockMvc mvc;

  RegistryScene(ProfileFixtures fixtures, Needs needs, JdbcClient db, MockMvc mvc) {
    this.fixtures = fixtures;
    this.needs = needs;
    this.db = db;
    this.mvc = mvc;
  }

  /**
   * The person {@code ngo} is signatory and administrator of the NGO, {@code editor} writes; the
   * person in question is another one.
   */
  void set(Map<String, String> objects, TestCouncil council, Ngo ngo) {
    council.makeAdministrator("ngo", ngo.id());
    council.addEditor("editor", ngo.id());
    council.addEditor("other-editor", ngo.id());
    ofPeople(objects, council, ngo);
    ofProfile(objects, council, ngo);
    ofFlags(objects, council, ngo);
    ofMerges(objects, council, ngo);
    objects.put("registration", register(council));
    ofNeeds(objects, council);
    ofFiles(objects, council);
  }

  private void ofNeeds(Map<String, String> objects, TestCouncil council) {
    Need need =
        council.as(
            "officer1",
            () -> needs.register(council.member("officer1"), council.id(), NeedFixtures.wetland()));
    objects.put("needs", Long.toString(need.id()));
    objects.put("capabilities", "ISF");
    objects.put("capabilities:{county}", "MEDIA");
  }

  private void ofFiles(Map<String, String> objects, TestCouncil council) {
    String legalId = ProposalFixtures.likeN06("B").legalId();
    String ngos = NgoCsv.of(NgoCsv.row(legalId, "انجمن فایل", "From a file"));
    String agencies = "code,name_fa,name_en\nNEWAGENCY,دستگاه تازه,New agency";
    objects.put("ngos:imports", handIn(council, "officer1", "/ngos", ngos));
    objects.put("agencies:imports", handIn(council, "administrator", "/agencies", agencies));
  }

  private String handIn(TestCouncil council, String name, String home, String csv) {
    String page = home + "/import" + (home.equals("/ngos") ? "?council=" + council.id() : "");
    String plan = Visitor.of(mvc, council.username(name)).uploadTable(page, csv).location();
    return plan.substring(plan.lastIndexOf('/') + 1);
  }

  private void ofPeople(Map<String, String> objects, TestCouncil council, Ngo ngo) {
    Visitor chief = Visitor.of(mvc, council.username("ngo"));
    String people = "/ngos/" + ngo.id() + "/people";
    chief.send(
        people + "/invitations",
        Map.of("email", List.of("new@example.org"), "role", List.of("EDITOR")));
    objects.put("invitations", MailedLink.key(db, "/invitations/"));
    objects.put("invitations/revoke", newest("ngo_invitation"));
    String editor = Long.toString(council.personId("other-editor"));
    objects.put("ngos:people", editor);
    chief.upload(
        people + "/" + editor + "/power",
        Map.of("nationalCode", "9990000018", "validFrom", "1399/01/01"));
    objects.put("powers", newest("ngo_power"));
  }

  private void ofProfile(Map<String, String> objects, TestCouncil council, Ngo ngo) {
    Profile profile = fixtures.drafted(council, "ngo", ngo);
    ProfileCase run = fixtures.submit(council, "ngo", profile.id());
    fixtures.distinct(council, run.id());
    fixtures.deficient(council, "officer1", run.id());
    objects.put("profiles", Long.toString(profile.id()));
    objects.put("profiles:{id}", ProfileStep.IDENTITY.path());
    objects.put(
        "profiles:documents",
        db.sql("select attachment_id from ngo_profile_version_file where profile_id = ?")
            .param(profile.id())
            .query((row, index) -> row.getString(1))
            .list()
            .get(0));
  }

  /** One flag that waits for a second person, and one that counts. */
  private void ofFlags(Map<String, String> objects, TestCouncil council, Ngo ngo) {
    Visitor officer = Visitor.of(mvc, council.username("officer2"));
    for (String kind : List.of("NOTE", "INTEGRITY_CASE")) {
      officer.send(
          "/ngos/" + ngo.id() + "/flags",
          Map.of("kind", List.of(kind), "reason", List.of("بازرسی")));
      objects.put(kind.equals("NOTE") ? "flags/lift" : "flags", newest("ngo_flag"));
    }
  }

  /** A proposal to merge the NGO into another one of the council. */
  private void ofMerges(Map<String, String> objects, TestCouncil council, Ngo ngo) {
    String other =
        db.sql("select max(legal_id) from ngo where council_id = ? and id <> ?")
            .params(council.id(), ngo.id())
            .query(String.class)
            .single();
    Visitor.of(mvc, council.username("officer2"))
        .send(
            "/ngos/" + ngo.id() + "/merges",
            Map.of("into", List.of(other), "reason", List.of("یک تشکل‌اند")));
    objects.put("merges", newest("ngo_merge"));
  }

  private String register(TestCouncil council) {
    Visitor.of(mvc, council.username("administrator"))
        .send("/councils/" + council.id() + "/counties", Map.of("counties", List.of("GOL")));
    Visitor.stranger(mvc)
        .send(
            "/registration",
            Map.of(
                "legalId", List.of(ProposalFixtures.likeN06("B").legalId()),
                "nameFa", List.of("انجمن تازهٔ نمونه"),
                "email", List.of("founder@example.org"),
                "mobile", List.of("09131234567"),
                "county", List.of("GOL")));
    return MailedLink.key(db, "/registration/");
  }

  private String newest(String table) {
    return db.sql("select max(id) from " + table).query(String.class).single();
  }
}
