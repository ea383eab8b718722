package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.Walk.Stop;
import org.hamafza.decisions.Decisions;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a whole case leaves in the record: every answer, every decision so that it can be redone.
 */
@DatabaseTest
class RecordedCaseTests {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  @Autowired Walk walk;
  @Autowired Decisions decisions;
  @Autowired Proposals proposals;
  @Autowired JdbcClient db;
  @Autowired ObjectMapper json;
  @Autowired MockMvc mvc;

  /** Every answer adds an entry of its own besides that of the task; no variable is an object. */
  private final class Recording implements Walk.Witness {
    private final Map<String, List<String>> added = new LinkedHashMap<>();
    private long last;

    @Override
    public void before(Stop stop) {
      last = LastEntry.of(db);
      assertThat(objects()).as("object variables at %s", stop.item().element()).isZero();
    }

    @Override
    public void after(Stop stop) {
      List<String> kinds =
          db.sql("select kind from audit_entry where id > ? and actor_id = ? and actor_role = ?")
              .params(last, stop.doer().personId(), stop.item().role().name())
              .query(String.class)
              .list();
      added.computeIfAbsent(stop.item().formKey(), key -> new ArrayList<>()).addAll(kinds);
      assertThat(kinds).as(stop.item().formKey()).contains("TaskCompleted");
    }
  }

  @Test
  void everyAnswerIsRecordedAndEveryDecisionCanBeRedone() throws Exception {
    WalkedCase walked = walk.begin();
    Recording recording = new Recording();
    walk.finish(walked, recording);
    assertThat(recording.added)
        .allSatisfy(
            (form, kinds) ->
                assertThat(kinds)
                    .as(form)
                    .anyMatch(kind -> !List.of("TaskCompleted", "TaskOpened").contains(kind)));
    redoDecisions();
    String number = proposals.get(walked.proposalId()).number();
    new ReadRecord(mvc, json, walked.council().username("auditor"), number).everything();
  }

  private void redoDecisions() throws Exception {
    List<String> bodies =
        db.sql("select body from audit_entry where kind = 'DecisionMade'")
            .query(String.class)
            .list();
    assertThat(bodies).hasSizeGreaterThan(10);
    for (String body : bodies) {
      Map<String, Object> made = json.readValue(body, MAP);
      Map<String, Object> inputs = json.convertValue(made.get("inputs"), MAP);
      List<Map<String, Object>> again =
          decisions.evaluate(made.get("definitionId").toString(), inputs);
      assertThat(CanonicalJson.write(Map.of("outputs", again)))
          .as(body)
          .isEqualTo(CanonicalJson.write(Map.of("outputs", made.get("outputs"))));
    }
  }

  private long objects() {
    return db.sql("select count(*) from act_ru_variable where type_ in ('object', 'serializable')")
        .query(Long.class)
        .single();
  }
}
