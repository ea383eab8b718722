package org.hamafza;

import java.util.Map;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.ContentKind;
import org.hamafza.clearance.Contents;
import org.hamafza.proposals.Proposal;
import org.hamafza.registry.Ngo;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The part of a scene that is about a campaign: a content that is being written, a picture that
 * waits for the authority, one that was taken back, and one that is cleared.
 */
@Component
@Lazy // As Scenes.
class ContentScene {

  private final ContentFixtures fixtures;
  private final Contents contents;
  private final JdbcClient db;

  ContentScene(ContentFixtures fixtures, Contents contents, JdbcClient db) {
    this.fixtures = fixtures;
    this.contents = contents;
    this.db = db;
  }

  /** The person {@code ngo} writes; {@code authority-doe} has cleared. */
  void set(Map<String, String> objects, TestCouncil council, Ngo ngo) {
    council.addAuthority("DOE");
    Proposal campaign = fixtures.aCampaign(council).by(ngo, "ngo").submit();
    put(objects, "proposals/contents", campaign.id());
    long written = fixtures.begin(council, "ngo", campaign, ContentKind.TEXT, "نوشته");
    put(objects, "contents/edit", written);
    put(objects, "contents/submit", written);
    put(objects, "contents", waiting(objects, council, campaign).id());
    long back = fixtures.begin(council, "ngo", campaign, ContentKind.TEXT, "پس گرفته");
    put(objects, "contents/again", fixtures.takeBack(council, "ngo", contents.get(back)).id());
    long cleared = fixtures.cleared(council, campaign, "تأییدشده").id();
    put(objects, "contents/withdraw", cleared);
    put(objects, "contents/use", cleared);
  }

  private ContentItem waiting(Map<String, String> objects, TestCouncil council, Proposal campaign) {
    long id = fixtures.begin(council, "ngo", campaign, ContentKind.IMAGE, "پوستر");
    fixtures.picture(council, "ngo", id);
    objects.put(
        "contents:files",
        db.sql("select file_id from content_item where id = ?")
            .param(id)
            .query((row, index) -> row.getString(1))
            .single());
    return fixtures.submit(council, "ngo", id);
  }

  private static void put(Map<String, String> objects, String kind, long id) {
    objects.put(kind, Long.toString(id));
  }
}
