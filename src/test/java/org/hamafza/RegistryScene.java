package org.hamafza;

import java.util.List;
import java.util.Map;
import org.hamafza.proposals.ProposalFixtures;
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
 * that waits, a profile that was sent back, and somebody who asks to register another NGO.
 */
@Component
@Lazy // As Scenes.
class RegistryScene {

  private final ProfileFixtures fixtures;
  private final JdbcClient db;
  private final MockMvc mvc;

  RegistryScene(ProfileFixtures fixtures, JdbcClient db, MockMvc mvc) {
    this.fixtures = fixtures;
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
