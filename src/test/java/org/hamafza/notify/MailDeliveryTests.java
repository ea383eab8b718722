package org.hamafza.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails leave the outbox one by one, and none is lost or sent twice without need. */
class MailDeliveryTests {

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2020-11-01T06:00:00Z"), ZoneOffset.UTC);
  private static final Clock LATER = Clock.offset(NOW, Duration.ofSeconds(31));

  private JdbcClient db;
  private TransactionTemplate transaction;

  @BeforeEach
  void anOutboxWithThreeMails() {
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    db = JdbcClient.create(database);
    db.sql(
            """
            create table outbox_mail (id bigint primary key, recipient varchar(200), \
            subject varchar(300), body varchar(4000), state varchar(20), \
            attempts integer default 0, next_attempt_at timestamp with time zone, \
            last_error varchar(300), sent_at timestamp with time zone, \
            confidential boolean default false not null, attachment_name varchar(100), \
            attachment_type varchar(100), attachment varchar(8000))""")
        .update();
    for (int id = 1; id <= 3; id++) {
      db.sql(
              """
              insert into outbox_mail (id, recipient, subject, body, state, next_attempt_at) \
              values (?, 'chair@example.org', 'دعوت به جلسه', 'متن', 'WAITING', ?)""")
          .params(id, Timestamp.from(NOW.instant()))
          .update();
    }
  }

  @Test
  void eachMailIsSentOnceUnderItsOwnName() throws Exception {
    MailDelivery delivery = delivery(new Sender(0, null), NOW);
    delivery.deliver();
    delivery.deliver();
    assertThat(states()).containsExactly("SENT", "SENT", "SENT");
    MimeMessage[] received = SERVER.getReceivedMessages();
    assertThat(received)
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<outbox-1@hamafza>", "<outbox-2@hamafza>", "<outbox-3@hamafza>");
    assertThat(received[0].getSubject()).isEqualTo("دعوت به جلسه");
  }

  @Test
  void aFileGoesWithItsMail() throws Exception {
    db.sql(
            """
            update outbox_mail set attachment_name = 'invitation.ics', \
            attachment_type = 'text/calendar; charset=UTF-8; method=REQUEST', \
            attachment = 'نشست' where id = 2""")
        .update();
    delivery(new Sender(0, null), NOW).deliver();
    MimeMessage[] received = SERVER.getReceivedMessages();
    assertThat(received[0].getContentType()).startsWith("text/plain");
    MimeMultipart parts = (MimeMultipart) received[1].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invitation.ics");
    assertThat(parts.getBodyPart(1).getContentType())
        .startsWith("text/calendar")
        .contains("method=REQUEST");
    byte[] sent = parts.getBodyPart(1).getInputStream().readAllBytes();
    assertThat(new String(sent, StandardCharsets.UTF_8)).isEqualTo("نشست");
  }

  @Test
  void whoDiesWhileSendingRepeatsThatMailOnly() {
    Sender dying = new Sender(2, new IllegalStateException("the node dies"));
    assertThatThrownBy(() -> delivery(dying, NOW).deliver()).hasMessage("the node dies");
    assertThat(states()).containsExactly("SENT", "WAITING", "WAITING");
  }

  @Test
  void aMailThatIsRefusedWaitsAndHoldsUpNoOther() {
    Sender sender = new Sender(2, new MailSendException("refused"));
    delivery(sender, NOW).deliver();
    assertThat(states()).containsExactly("SENT", "WAITING", "SENT");
    delivery(sender, NOW).deliver();
    assertThat(states()).containsExactly("SENT", "WAITING", "SENT");
    delivery(sender, LATER).deliver();
    assertThat(states()).containsExactly("SENT", "SENT", "SENT");
  }

  private MailDelivery delivery(Sender sender, Clock clock) {
    return new MailDelivery(new Outbox(db, clock), sender, transaction, "council@example.org");
  }

  private List<String> states() {
    return db.sql("select state from outbox_mail order by id").query(String.class).list();
  }

  /** Sends through the test's server, but at one attempt it fails. */
  private static final class Sender extends JavaMailSenderImpl {
    private final int failing;
    private final RuntimeException failure;
    private int attempt;

    Sender(int failing, RuntimeException failure) {
      this.failing = failing;
      this.failure = failure;
      setHost("127.0.0.1");
      setPort(SERVER.getSmtp().getPort());
    }

    @Override
    public void send(MimeMessage message) {
      if (++attempt == failing) {
        throw failure;
      }
      super.send(message);
    }
  }
}
