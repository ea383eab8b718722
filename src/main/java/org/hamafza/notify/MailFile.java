package org.hamafza.notify;

/**
 * A small file that goes with a mail, in the outbox as text.
 *
 * @param type its media type with all parameters
 * @param content text, at most {@value #LONGEST} characters
 */
public record MailFile(String name, String type, String content) {

  static final int LONGEST = 8000;

  public MailFile {
    if (content.length() > LONGEST) {
      throw new IllegalArgumentException(name + " is too long for a mail");
    }
  }
}
