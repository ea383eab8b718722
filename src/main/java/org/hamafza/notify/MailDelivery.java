package org.hamafza.notify;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the outbox through the mail server; without one the mails wait. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDelivery {

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
  private static final int BATCH = 20;

  private final Outbox outbox;
  private final JavaMailSender sender;
  private final TransactionTemplate transaction;
  private final String from;

  MailDelivery(
      Outbox outbox,
      JavaMailSender sender,
      TransactionTemplate transaction,
      @Value("${hamafza.mail.from}") String from) {
    this.outbox = outbox;
    this.sender = sender;
    this.transaction = transaction;
    this.from = from;
  }

  /**
   * Sends what is due, each mail in a transaction of its own: a node that dies meanwhile can only
   * cause the one to be sent again that it was sending.
   */
  @Scheduled(fixedDelayString = "${hamafza.mail.every:2s}")
  void deliver() {
    boolean more = true;
    for (int sent = 0; more && sent < BATCH; sent++) {
      more = Boolean.TRUE.equals(transaction.execute(status -> deliverNext()));
    }
  }

  private boolean deliverNext() {
    List<Outbox.Mail> next = outbox.due(1);
    next.forEach(this::deliver);
    return !next.isEmpty();
  }

  private void deliver(Outbox.Mail mail) {
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, mail.file() != null, "UTF-8");
      helper.setFrom(from);
      helper.setTo(mail.recipient());
      helper.setSubject(mail.subject());
      helper.setText(mail.body());
      if (mail.file() != null) {
        var content = mail.file().content().getBytes(StandardCharsets.UTF_8);
        helper.addAttachment(
            mail.file().name(), new ByteArrayResource(content), mail.file().type());
      }
      message.setHeader("Message-ID", "<outbox-" + mail.id() + "@hamafza>");
      sender.send(message);
      outbox.sent(mail);
    } catch (MailException | MessagingException failure) {
      log.warn("mail {} could not be sent: {}", mail.id(), failure.getMessage());
      outbox.failed(mail, String.valueOf(failure.getMessage()));
    }
  }
}
