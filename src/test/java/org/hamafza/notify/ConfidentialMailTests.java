package org.hamafza.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hamafza.DatabaseTest;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A link that opens a door stays in the outbox no longer than its mail waits there. */
@DatabaseTest
class ConfidentialMailTests {

  @Autowired private Notifications notifications;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient db;

  @Test
  void isBlankedOnceItIsSent() {
    String address = "confidential@example.org";
    transaction.executeWithoutResult(
        status ->
            notifications.mail(
                address,
                Locale.ENGLISH,
                "registry.registration.mail",
                "/registration/secret",
                new LocalText("نام", "Name"),
                java.time.LocalDate.of(2020, 11, 2)));
    assertThat(body(address)).contains("/registration/secret").contains("Name");
    transaction.executeWithoutResult(
        status -> {
          List<Outbox.Mail> due = outbox.due(10_000);
          due.stream().filter(mail -> mail.recipient().equals(address)).forEach(outbox::sent);
        });
    assertThat(body(address)).isEmpty();
  }

  private String body(String address) {
    return db.sql("select body from outbox_mail where recipient = ?")
        .param(address)
        .query(String.class)
        .single();
  }
}
