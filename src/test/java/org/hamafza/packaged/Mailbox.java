package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail server of the installation, in which people find the links that were sent to them. */
final class Mailbox implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK =
      Pattern.compile("https?://[^/\\s]+(/registration/[^\\s\"<]+)");

  private final GreenMail server;

  Mailbox() {
    this(0);
  }

  Mailbox(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  /** What tells the program to send its mails here. */
  String[] arguments() {
    return new String[] {
      "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort()
    };
  }

  /** The path of the link in the mail to that address, once it has come. */
  String registrationLink(String address) {
    Awaitility.await("mail to " + address).atMost(PATIENCE).until(() -> !mails(address).isEmpty());
    String body = text(mails(address).get(0));
    Matcher link = LINK.matcher(body);
    assertThat(link.find()).as(body).isTrue();
    return link.group(1);
  }

  private List<MimeMessage> mails(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(each -> isTo(each, address)).toList();
  }

  private static String text(MimeMessage mail) {
    try {
      return mail.getContent().toString();
    } catch (IOException | MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(address);
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
