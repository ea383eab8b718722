package org.hamafza.proposals;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which draft a request with an Idempotency-Key has made, so that none is made twice. */
@Component
class RequestKeys {

  private static final int LONGEST = 200;

  private final JdbcClient db;
  private final TransactionTemplate transaction;

  RequestKeys(JdbcClient db, TransactionTemplate transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  private record Earlier(String sha256, long proposalId) {}

  /**
   * The draft that the first request with this key made.
   *
   * @throws Conflict if the key came with another body before
   */
  long once(long personId, String key, Map<String, Object> body, LongSupplier begin) {
    try {
      return inOneGo(personId, key, body, begin);
    } catch (DuplicateKeyException sentAtOnce) {
      // The same request was quicker on another thread or node; what it began is there by now.
      return inOneGo(personId, key, body, begin);
    }
  }

  private long inOneGo(long personId, String key, Map<String, Object> body, LongSupplier begin) {
    return transaction.execute(status -> beginOnce(personId, key, body, begin));
  }

  private long beginOnce(long personId, String key, Map<String, Object> body, LongSupplier begin) {
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
