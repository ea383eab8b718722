package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.Visitor.Answer;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Who has not handed in learns nothing of another's review, not even that it is there. */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
class SealedReviewTests {

  private static final String SCORING = "review/score-proposal";
  private static final List<String> CRITERIA =
      List.of("NEED", "DESIGN", "SYNERGY", "CAPACITY", "VALUE", "GROWTH");

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Proposals proposals;

  @Test
  void nothingThatAReviewerCanReadChangesWhenAnotherHandsIn() {
    WalkedCase walked = walk.begin();
    walk.until(walked, SCORING);
    List<WorkItem> scoring =
        walk.open(walked).filter(item -> item.formKey().equals(SCORING)).toList();
    assertThat(scoring).hasSizeGreaterThan(1);
    WorkItem theirs = scoring.get(0);
    WorkItem own = scoring.get(1);
    String reader = walk.stop(walked, own).doer().username();
    declare(reader, own);
    List<String> ids = ids(walked, scoring);
    List<String> work =
        walk.open(walked).map(item -> "/" + item.formKey() + "/" + item.id()).toList();
    EveryPage pages = new EveryPage(mvc, context);
    Map<String, String> before = pages.seenBy(reader, ids, work);
    assertThat(before).containsKeys("/proposals/" + walked.proposalId(), "/tasks", "/notices");

    handIn(walk.stop(walked, theirs).doer().username(), theirs);

    assertThat(EveryPage.differences(before, pages.seenBy(reader, ids, work))).isEmpty();
    handIn(reader, own);
    assertThat(EveryPage.differences(before, pages.seenBy(reader, ids, work)))
        .as("who has handed in reads the others")
        .isNotEmpty();
  }

  private void declare(String username, WorkItem item) {
    Answer answer =
        Visitor.of(mvc, username)
            .send("/reviews/declarations/" + item.id(), Map.of("conflict", List.of("COI-0")));
    assertThat(answer.status()).isEqualTo(302);
  }

  private void handIn(String username, WorkItem item) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("conflict", List.of("COI-0"));
    for (String criterion : CRITERIA) {
      typed.put("score-" + criterion, List.of("3"));
      typed.put("comment-" + criterion, List.of("دیده شد"));
    }
    typed.put("remark", List.of("شایستهٔ اجراست"));
    Answer answer = Visitor.of(mvc, username).send("/" + SCORING + "/" + item.id(), typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  private List<String> ids(WalkedCase walked, List<WorkItem> scoring) {
    Proposal proposal = proposals.get(walked.proposalId());
    List<String> ids = new ArrayList<>();
    ids.add(Long.toString(proposal.id()));
    ids.add(proposal.number());
    ids.add("1");
    for (WorkItem item : scoring) {
      ids.add(Long.toString(item.id()));
      ids.add(Long.toString(item.rowId()));
      ids.add(item.processInstanceId());
    }
    return ids.stream().distinct().toList();
  }
}
