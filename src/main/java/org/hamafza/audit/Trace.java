package org.hamafza.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hamafza.audit.RecordReading.Extent;
import org.hamafza.identity.Member;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of one case, as much of it as the reader may see. */
@Service
public class Trace {

  /** A case as the record knows it. */
  public record Subject(long councilId, String type, long id, String number, Long ngoId) {}

  /** A part of a record; {@code next} is the id after which the following part begins, or null. */
  record Part(List<Entry> entries, Long next) {}

  private static final int CHUNK = 200;

  private final EntryRows rows;
  private final RecordReading reading;
  private final KeptFacts keptFacts;

  Trace(EntryRows rows, RecordReading reading, KeptFacts keptFacts) {
    this.rows = rows;
    this.reading = reading;
    this.keptFacts = keptFacts;
  }

  /**
   * The case of that number, if {@code reader} may see anything of it.
   *
   * @throws NotFound if there is none, or it is not the reader's
   */
  @Transactional(readOnly = true)
  public Subject subject(String number, Member reader) {
    Subject subject = rows.subject(PersianText.storable(number)).orElseThrow(NotFound::new);
    if (reading.of(reader, subject).nothing()) {
      throw new NotFound();
    }
    return subject;
  }

  /** Whether there is a case of that number of which {@code reader} may see anything. */
  @Transactional(readOnly = true)
  public boolean opens(String number, Member reader) {
    return rows.subject(number).filter(s -> !reading.of(reader, s).nothing()).isPresent();
  }

  /**
   * The proposal of that number or id, if {@code reader} may see anything of it.
   *
   * @throws NotFound if there is none, or it is not the reader's
   */
  @Transactional(readOnly = true)
  public Subject proposal(String idOrNumber, Member reader) {
    String number =
        idOrNumber.matches("[0-9]{1,18}")
            ? rows.numberOfProposal(Long.parseLong(idOrNumber)).orElseThrow(NotFound::new)
            : idOrNumber;
    Subject subject = subject(number, reader);
    if (!subject.type().equals("proposal")) {
      throw new NotFound();
    }
    return subject;
  }

  /** The business keys of the processes within the case that are kept from {@code reader}. */
  @Transactional(readOnly = true)
  public Set<String> hiddenParts(Subject subject, Member reader) {
    return reading.hiddenParts(reader, subject);
  }

  /** All that {@code reader} may see of the case, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> entries(Subject subject, Member reader) {
    return part(subject, reader, RecordFilter.all(), 0, Integer.MAX_VALUE, entry -> true).entries();
  }

  /**
   * What {@code reader} may see and wants to see of the case, oldest first, after an entry.
   *
   * @param reads whether an entry has the words of the filter; only the page knows how it reads
   */
  @Transactional(readOnly = true)
  Part part(
      Subject subject,
      Member reader,
      RecordFilter filter,
      long afterId,
      int limit,
      Predicate<Entry> reads) {
    Extent extent = reading.of(reader, subject);
    UnaryOperator<Entry> open = keptFacts.withoutThoseKeptFrom(reader, subject);
    List<Entry> found = new ArrayList<>();
    long last = afterId;
    while (true) {
      List<Entry> chunk =
          rows.page(subject, extent, filter, last, CHUNK).stream().map(open).toList();
      for (Entry entry : chunk) {
        if (reads.test(entry)) {
          if (found.size() == limit) {
            return new Part(found, found.get(limit - 1).id());
          }
          found.add(entry);
        }
      }
      if (chunk.size() < CHUNK) {
        return new Part(found, null);
      }
      last = chunk.get(CHUNK - 1).id();
    }
  }

  /** How many entries the reader would see; the words of the filter are not looked at. */
  @Transactional(readOnly = true)
  long count(Subject subject, Member reader, RecordFilter filter) {
    return rows.count(subject, reading.of(reader, subject), filter);
  }

  /** By what the reader can narrow down the record of the case. */
  @Transactional(readOnly = true)
  RecordChoices choices(Subject subject, Member reader) {
    Extent extent = reading.of(reader, subject);
    return new RecordChoices(
        rows.kinds(subject, extent), rows.actors(subject, extent), rows.stages(subject, extent));
  }
}
