package org.hamafza.council;

import java.util.Arrays;
import java.util.Locale;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.Rial;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of this room in both languages at once, for what is kept or sent. */
@Component
class SessionTexts {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private final MessageSource messages;

  SessionTexts(MessageSource messages) {
    this.messages = messages;
  }

  LocalText title(Session session) {
    boolean circular = session.type() == SessionType.CIRCULAR_CRISIS;
    String key = circular ? "council.circular.title" : "council.session.title";
    String no = Integer.toString(Math.abs(session.sessionNo()));
    String year = Integer.toString(session.year());
    return new LocalText(
        messages.getMessage(
            key,
            new Object[] {PersianText.persianDigits(no), PersianText.persianDigits(year)},
            PERSIAN),
        messages.getMessage(key, new Object[] {no, year}, Locale.ENGLISH));
  }

  LocalText title(Resolution resolution) {
    String number = resolution.number();
    return new LocalText(
        messages.getMessage(
            "council.resolution.title", new Object[] {PersianText.persianDigits(number)}, PERSIAN),
        messages.getMessage("council.resolution.title", new Object[] {number}, Locale.ENGLISH));
  }

  /** The minutes of a meeting that could not be held. */
  LocalText nonMeeting(Session session, int filled) {
    QuorumRule rule = session.quorum();
    Object[] numbers = {session.number(), filled, rule.votingSeats(), rule.quorum()};
    Object[] persian =
        Arrays.stream(numbers).map(each -> PersianText.persianDigits(each.toString())).toArray();
    return new LocalText(
        messages.getMessage("council.minutes.nonMeeting", persian, PERSIAN),
        messages.getMessage("council.minutes.nonMeeting", numbers, Locale.ENGLISH));
  }

  /** The item by which a later session approves the minutes of this one. */
  LocalText approvalOfMinutes(Session session) {
    LocalText title = title(session);
    return new LocalText(
        messages.getMessage("council.agenda.minutesOf", new Object[] {title.fa()}, PERSIAN),
        messages.getMessage("council.agenda.minutesOf", new Object[] {title.en()}, Locale.ENGLISH));
  }

  LocalText ratification(String number, LocalText title) {
    return new LocalText(
        messages.getMessage(
            "council.ratification.title",
            new Object[] {PersianText.persianDigits(number), title.in(PERSIAN)},
            PERSIAN),
        messages.getMessage(
            "council.ratification.title",
            new Object[] {number, title.in(Locale.ENGLISH)},
            Locale.ENGLISH));
  }

  LocalText outcome(String outcome) {
    return both("council.outcome." + outcome);
  }

  LocalText money(long rial) {
    Rial amount = new Rial(rial);
    return new LocalText(amount.format(PERSIAN), amount.format(Locale.ENGLISH));
  }

  LocalText both(String key, Object... args) {
    return new LocalText(
        messages.getMessage(key, args, PERSIAN), messages.getMessage(key, args, Locale.ENGLISH));
  }
}
