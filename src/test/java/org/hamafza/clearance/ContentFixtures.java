package org.hamafza.clearance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.Jobs;
import org.hamafza.TestCouncil;
import org.hamafza.documents.content.Pictures;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Contents of test campaigns, written, handed in and judged as people would. */
@Component
public class ContentFixtures {

  private final ProposalFixtures fixtures;
  private final Contents contents;
  private final ContentDrafts drafts;
  private final ContentFiles files;
  private final Corrections corrections;
  private final TaskInbox inbox;
  private final Jobs jobs;

  ContentFixtures(
      ProposalFixtures fixtures,
      Contents contents,
      ContentDrafts drafts,
      ContentFiles files,
      Corrections corrections,
      TaskInbox inbox,
      Jobs jobs) {
    this.fixtures = fixtures;
    this.contents = contents;
    this.drafts = drafts;
    this.files = files;
    this.corrections = corrections;
    this.inbox = inbox;
    this.jobs = jobs;
  }

  /** A campaign about the environment: the authority on it is DOE. */
  public ProposalFixtures.Builder aCampaign(TestCouncil council) {
    return flagged(council, Set.of(ProposalFlag.AWARENESS_CAMPAIGN));
  }

  /** A campaign about health, related to a crisis: the authority on it is UMSI. */
  public ProposalFixtures.Builder aHealthCampaign(TestCouncil council) {
    return flagged(council, Set.of(ProposalFlag.AWARENESS_CAMPAIGN, ProposalFlag.CRISIS_RELATED))
        .with(content -> OtherContent.with(content, "area", "AWARENESS_HEALTH"));
  }

  private ProposalFixtures.Builder flagged(TestCouncil council, Set<ProposalFlag> flags) {
    return fixtures
        .aProposal(council)
        .signedBy("ngo")
        .with(content -> ProposalFixtures.flagged(content, flags));
  }

  /** What is true of every text here, but for its title. */
  public static ContentText text(String title) {
    return new ContentText(
        ContentLanguage.FA, title, "خانواده‌ها", "پرندگان تالاب را آرام ببینیم.");
  }

  /** Begins a text and hands it in; the system does its part. */
  public ContentItem submit(TestCouncil council, String writer, Proposal proposal, String title) {
    long id = begin(council, writer, proposal, ContentKind.TEXT, title);
    return submit(council, writer, id);
  }

  /** Hands in what was begun. */
  public ContentItem submit(TestCouncil council, String writer, long id) {
    council.run(writer, () -> contents.submit(council.member(writer), id));
    jobs.runAll();
    return contents.get(id);
  }

  /** Begins a content of that kind. */
  public long begin(
      TestCouncil council, String writer, Proposal proposal, ContentKind kind, String title) {
    return council.as(
        writer, () -> contents.begin(council.member(writer), proposal.id(), kind, text(title)));
  }

  /** Puts a picture to a content. */
  public void picture(TestCouncil council, String writer, long id) {
    put(council, writer, id, "poster.png", Pictures.png(640, 480, "poster"));
  }

  /** Puts a document to a content. */
  public void document(TestCouncil council, String writer, long id) {
    put(council, writer, id, "text.pdf", "%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII));
  }

  /** Puts a file to a content. */
  public void put(TestCouncil council, String writer, long id, String name, byte[] bytes) {
    council.as(
        writer, () -> files.put(council.member(writer), id, name, new ByteArrayInputStream(bytes)));
  }

  /** The one open piece of work on a content. */
  public WorkItem work(ContentItem content) {
    List<WorkItem> open =
        inbox.openOn("proposal", content.proposalId()).stream()
            .filter(item -> item.formKey().startsWith("clearance/"))
            .filter(item -> item.rowId() == content.id())
            .toList();
    if (open.size() != 1) {
      throw new IllegalStateException("open work: " + open);
    }
    return open.get(0);
  }

  /** Completes the one open piece of work on it as that person, and runs what follows. */
  public ContentItem complete(
      TestCouncil council, String name, ContentItem content, Map<String, String> form) {
    WorkItem item = work(content);
    Map<String, List<String>> raw = new LinkedHashMap<>();
    form.forEach((field, value) -> raw.put(field, List.of(value)));
    council.run(name, () -> inbox.complete(item.id(), council.member(name), raw));
    jobs.runAll();
    return contents.get(content.id());
  }

  /** The authority says that. */
  public ContentItem judge(
      TestCouncil council, String authority, ContentItem content, String verdict) {
    return complete(
        council, authority, content, Map.of("verdict", verdict, "reason", "منبع را بنویسید"));
  }

  /** The NGO answers by a new version. */
  public ContentItem revise(TestCouncil council, String writer, ContentItem content, String title) {
    return complete(
        council,
        writer,
        content,
        Map.of("title", title, "language", "FA", "audience", "همگان", "body", "متن با منبع"));
  }

  /** The NGO takes it back. */
  public ContentItem takeBack(TestCouncil council, String writer, ContentItem content) {
    council.run(writer, () -> contents.takeBack(council.member(writer), content.id()));
    jobs.runAll();
    return contents.get(content.id());
  }

  /** The authority withdraws it. */
  public ContentItem withdraw(TestCouncil council, String authority, ContentItem content) {
    council.run(
        authority,
        () ->
            corrections.withdraw(
                council.member(authority), content.id(), "عدد نادرست است", "عدد درست ۴۰۰ است"));
    jobs.runAll();
    return contents.get(content.id());
  }

  /** Begins anew what is over; gives its id. */
  public long repeat(TestCouncil council, String writer, ContentItem content) {
    return council.as(writer, () -> drafts.repeat(council.member(writer), content.id()));
  }

  /** A content of a new campaign, cleared by {@code authority-doe}, who must be there. */
  public ContentItem cleared(TestCouncil council, Proposal proposal, String title) {
    ContentItem content = submit(council, "ngo", proposal, title);
    return judge(council, "authority-doe", content, "APPROVE");
  }
}
