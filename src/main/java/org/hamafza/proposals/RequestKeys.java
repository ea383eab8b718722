package org.hamafza.proposals;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which draft a request with an Idempotency-Key has made, so that none is made twice. */
@Component
class RequestKeys {

  private static final int LONGEST = 200;

  private final JdbcClient db;

  RequestKeys(JdbcClient db) {
    this.db = db;
  }

  private record Earlier(String sha256, long proposalId) {}

  /**
   * The draft that the first request with this key made.
   *
   * @throws Conflict if the key came with another body before
   */
  @Transactional
  public long once(long personId, String key, Map<String, Object> body, LongSupplier begin) {
    if (key.isBlank() || key.length() > LONGEST) {
      throw new InvalidInput("Idempotency-Key", "error.tooLong", LONGEST);
    }
    String sha256 = CanonicalJson.sha256Hex(CanonicalJson.write(body));
    Optional<Earlier> earlier =
        db.sql(
                """
                select body_sha256, proposal_id from proposal_request \
                where person_id = ? and request_key = ?""")
            .params(personId, key)
            .query((row, index) -> new Earlier(row.getString(1), row.getLong(2)))
            .optional();
    if (earlier.isPresent()) {
      if (!earlier.get().sha256().equals(sha256)) {
        throw new Conflict("proposals.error.keyReused");
      }
      return earlier.get().proposalId();
    }
    long id = begin.getAsLong();
    db.sql(
            """
            insert into proposal_request (person_id, request_key, body_sha256, proposal_id) \
            values (?, ?, ?, ?)""")
        .params(personId, key, sha256, id)
        .update();
    return id;
  }
}
