package org.hamafza.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address that looks deliverable; only a mail that arrives proves it. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_OF_ACCOUNT = 200;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]+");

  public EmailAddress {
    if (!looksRight(value)) {
      throw new IllegalArgumentException("error.email.format");
    }
  }

  /** The domain is brought to lower case; the part before the @ belongs to its owner. */
  public static Parsed<EmailAddress> parse(String text) {
    String address = PersianText.canonical(text);
    if (!looksRight(address)) {
      return Parsed.wrong("error.email.format");
    }
    int at = address.lastIndexOf('@');
    String domain = address.substring(at).toLowerCase(Locale.ROOT);
    return Parsed.of(new EmailAddress(address.substring(0, at) + domain));
  }

  /** An address of somebody who has an account or may get one; it has to fit into it. */
  public static Parsed<EmailAddress> parseForAccount(String text) {
    Parsed<EmailAddress> address = parse(text);
    return address.isValid() && address.get().value().length() > LONGEST_OF_ACCOUNT
        ? Parsed.wrong("error.tooLong", LONGEST_OF_ACCOUNT)
        : address;
  }

  public static boolean isValid(String text) {
    return parse(text).isValid();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean looksRight(String address) {
    return address.length() <= LONGEST && FORM.matcher(address).matches();
  }
}
