package org.hamafza.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds in the record what a decision table has said last; for rooms: no rights are checked. */
@Service
public class RecordedDecisions {

  /**
   * What a table said.
   *
   * @param output the first output of the first rule that matched
   * @param rule the id of that rule
   */
  public record Decided(String caseNumber, Instant at, String output, String rule) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient db;

  RecordedDecisions(JdbcClient db) {
    this.db = db;
  }

  /** The last answer of a table in any numbered case of these NGOs. */
  @Transactional(readOnly = true)
  public Optional<Decided> last(String decision, Collection<Long> ngoIds) {
    return db.sql(
            """
            select subject_number, at, body from audit_entry where ngo_id in (:ngos) \
            and kind = 'DecisionMade' and subject_number <> '' and body like :decision \
            order by id desc fetch first 1 rows only""")
        .param("ngos", ngoIds)
        .param("decision", naming(decision))
        .query(RecordedDecisions::decided)
        .optional();
  }

  /** The last answer of a table in that case. */
  @Transactional(readOnly = true)
  public Optional<Decided> last(String decision, String caseNumber) {
    return db.sql(
            """
            select subject_number, at, body from audit_entry where subject_number = ? \
            and kind = 'DecisionMade' and body like ? order by id desc fetch first 1 rows only""")
        .params(caseNumber, naming(decision))
        .query(RecordedDecisions::decided)
        .optional();
  }

  // The bodies are canonical JSON; a quote within a text is escaped.
  private static String naming(String decision) {
    return "%\"decision\":\"" + decision + "\"%";
  }

  private static Decided decided(ResultSet row, int index) throws SQLException {
    try {
      JsonNode body = JSON.readTree(row.getString("body"));
      JsonNode first = body.path("outputs").path(0);
      return new Decided(
          row.getString("subject_number"),
          row.getTimestamp("at").toInstant(),
          first.isEmpty() ? "" : first.elements().next().asText(),
          body.path("rules").path(0).asText());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an entry of the record cannot be read", broken);
    }
  }
}
