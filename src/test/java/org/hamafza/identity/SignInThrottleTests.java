package org.hamafza.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** Wrong passwords are counted, whichever node they are typed at. */
@DatabaseTest
class SignInThrottleTests {

  @Autowired SignInThrottle throttle;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;
  @Autowired ManualClock clock;

  @Test
  void twoFirstWrongPasswordsAtOnceAreTwo() throws Exception {
    String username = UUID.randomUUID().toString();
    CompletableFuture<Void> second =
        transaction.execute(
            status -> {
              enterFirst(username);
              CompletableFuture<Void> other = CompletableFuture.runAsync(() -> fail(username));
              assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS))
                  .isInstanceOf(TimeoutException.class);
              return other;
            });
    second.get(1, TimeUnit.MINUTES);
    assertThat(
            db.sql("select failures from sign_in_attempt where username = ?")
                .param(username)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  // As another node does it, which has not committed yet.
  private void enterFirst(String username) {
    db.sql("insert into sign_in_attempt (username, failures, last_failure_at) values (?, 1, ?)")
        .params(username, Timestamp.from(clock.instant()))
        .update();
  }

  private void fail(String username) {
    throttle.failed(
        new AuthenticationFailureBadCredentialsEvent(
            new UsernamePasswordAuthenticationToken(username, "wrong"),
            new BadCredentialsException("wrong")));
  }
}
