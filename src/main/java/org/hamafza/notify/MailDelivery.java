package org.hamafza.notify;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the outbox through the mail server; without one the mails wait. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDelivery {

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
  private static final int BATCH = 20;

  private final Outbox outbox;
  private final JavaMailSender sender;
  private final String from;

  MailDelivery(Outbox outbox, JavaMailSender sender, @Value("${hamafza.mail.from}") String from) {
    this.outbox = outbox;
    this.sender = sender;
    this.from = from;
  }

  @Scheduled(fixedDelayString = "${hamafza.mail.every:2s}")
  @Transactional
  public void deliver() {
    outbox.due(BATCH).forEach(this::deliver);
  }

  private void deliver(Outbox.Mail mail) {
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, "UTF-8");
      helper.setFrom(from);
      helper.setTo(mail.recipient());
      helper.setSubject(mail.subject());
      helper.setText(mail.body());
      message.setHeader("Message-ID", "<outbox-" + mail.id() + "@hamafza>");
      sender.send(message);
      outbox.sent(mail);
    } catch (MailException | MessagingException failure) {
      log.warn("mail {} could not be sent: {}", mail.id(), failure.getMessage());
      outbox.failed(mail, String.valueOf(failure.getMessage()));
    }
  }
}
