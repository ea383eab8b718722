package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.hamafza.Visitor;
import org.hamafza.Visitor.Answer;
import org.hamafza.tasks.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** What races have in common; so many of each kind as {@code -Dhamafza.races=…} says. */
abstract class RaceScenery extends Scenery {

  static final int RACES = Integer.getInteger("hamafza.races", 50);

  @Autowired ManagementService management;

  /** The answer to a piece of work that this person has. */
  Callable<Answer> answering(String who, String element, String... answers) {
    WorkItem task = meeting.open(who, element).get(0);
    Visitor visitor = Visitor.of(browser, council.username(who));
    return () -> visitor.send("/" + task.formKey() + "/" + task.id(), form(answers));
  }

  /** The NGO takes its case back. */
  Answer takesBack(long proposalId) {
    return Visitor.of(browser, council.username("ngo"))
        .send("/proposals/" + proposalId + "/withdraw", form("reason", "برنامه تغییر کرد"));
  }

  /** One of two was done, the other was told in the own language that it was not. */
  static void oneWon(List<Answer> answers) {
    assertThat(answers)
        .as("%s", answers)
        .extracting(Answer::status)
        .containsExactlyInAnyOrder(302, 409);
    told(answers.get(answers.get(0).status() == 409 ? 0 : 1));
  }

  static void told(Answer late) {
    assertThat(late.status()).as(late.body()).isEqualTo(409);
    assertThat(late.body()).contains("lang=\"fa\"").doesNotContain("Exception");
  }

  /** What is counted is what was cast. */
  void counted(AgendaItem item, int yes, int no, int abstain) {
    AgendaItem.Vote vote = sessions.item(item.id()).vote();
    assertThat(List.of(vote.yes(), vote.no(), vote.abstain(), vote.defer()))
        .containsExactly(yes, no, abstain, 0);
    assertThat(vote.eligible()).isEqualTo(yes + no + abstain);
    assertThat(ballots(item)).isBetween((long) yes + no, (long) vote.eligible());
    List<String> cast =
        db.sql("select choice from ballot where item_id = ?")
            .param(item.id())
            .query(String.class)
            .list();
    assertThat(cast.stream().filter("YES"::equals)).hasSize(yes);
    assertThat(cast.stream().filter("NO"::equals)).hasSize(no);
  }

  long ballots(AgendaItem item) {
    return db.sql("select count(*) from ballot where item_id = ?")
        .param(item.id())
        .query(Long.class)
        .single();
  }

  /** How often something is in the record of a case. */
  long entries(String kind, long proposalId) {
    return db.sql(
            """
            select count(*) from audit_entry where kind = ? and subject_type = 'proposal' \
            and subject_id = ?""")
        .params(kind, proposalId)
        .query(Long.class)
        .single();
  }

  /** The place in the record of what happened last of its kind in a session. */
  long placeOf(String kind, Session session) {
    return db.sql(
            """
            select max(id) from audit_entry where kind = ? and subject_type = 'session' \
            and subject_id = ?""")
        .params(kind, session.id())
        .query(Long.class)
        .single();
  }

  Job job(String element, Session session, AgendaItem item) {
    return job(element, session.number() + "-" + item.position());
  }

  Job job(String element, String key) {
    List<Job> jobs =
        management.createJobQuery().activityId(element).list().stream()
            .filter(job -> key.equals(keyOf(job)))
            .toList();
    assertThat(jobs).as("%s of %s", element, key).hasSize(1);
    return jobs.get(0);
  }

  private String keyOf(Job job) {
    return db.sql("select business_key_ from act_ru_execution where id_ = ?")
        .param(job.getProcessInstanceId())
        .query(String.class)
        .single();
  }

  boolean executed(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException beaten) {
      return false;
    }
  }
}
