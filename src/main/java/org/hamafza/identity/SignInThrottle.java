package org.hamafza.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Blocks a user name for a while after repeated wrong passwords, on every node alike. */
@Component
class SignInThrottle {

  static final int FAILURES_BEFORE_BLOCK = 5;
  static final Duration BLOCK = Duration.ofMinutes(5);
  private static final int LONGEST_USERNAME = 60;

  private final JdbcClient db;
  private final Clock clock;
  private final TransactionTemplate apart;

  SignInThrottle(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
    this.db = db;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  boolean blocked(String username) {
    return db
        .sql("select blocked_until from sign_in_attempt where username = ?")
        .param(username)
        .query(Timestamp.class)
        .list()
        .stream()
        .anyMatch(until -> until != null && until.toInstant().isAfter(clock.instant()));
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    String username = event.getAuthentication().getName();
    if (username == null || username.isBlank() || username.length() > LONGEST_USERNAME) {
      return;
    }
    try {
      apart.executeWithoutResult(status -> enter(username));
    } catch (DuplicateKeyException firstElsewhere) {
      // Another node, or another request, entered a first failure meanwhile: this is the next one.
      apart.executeWithoutResult(status -> enter(username));
    }
  }

  private void enter(String username) {
    Instant now = clock.instant();
    if (count(username, now) == 0) {
      db.sql("insert into sign_in_attempt (username, failures, last_failure_at) values (?, 1, ?)")
          .params(username, Timestamp.from(now))
          .update();
    }
    db.sql(
            """
            update sign_in_attempt set failures = 0, blocked_until = ? \
            where username = ? and failures >= ?""")
        .params(Timestamp.from(now.plus(BLOCK)), username, FAILURES_BEFORE_BLOCK)
        .update();
  }

  private int count(String username, Instant now) {
    return db.sql(
            """
            update sign_in_attempt set \
            failures = case when last_failure_at < ? then 1 else failures + 1 end, \
            last_failure_at = ? where username = ?""")
        .params(Timestamp.from(now.minus(BLOCK)), Timestamp.from(now), username)
        .update();
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void succeeded(AuthenticationSuccessEvent event) {
    db.sql("delete from sign_in_attempt where username = ?")
        .param(event.getAuthentication().getName())
        .update();
  }
}
