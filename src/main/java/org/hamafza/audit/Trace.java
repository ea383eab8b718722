package org.hamafza.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.PersianText;
import org.hamafza.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of one case, as much of it as the reader may see. */
@Service
public class Trace {

  /** A case as the record knows it. */
  public record Subject(long councilId, String type, long id, String number, Long ngoId) {}

  private final JdbcClient db;

  Trace(JdbcClient db) {
    this.db = db;
  }

  /**
   * The case of that number, if {@code reader} may see anything of it.
   *
   * @throws NotFound if there is none, or it is not the reader's
   */
  @Transactional(readOnly = true)
  public Subject subject(String number, Member reader) {
    Subject subject =
        db.sql(
                """
                select council_id, subject_type, subject_id, subject_number, max(ngo_id) as ngo_id \
                from audit_entry where subject_number = ? and subject_number <> '' \
                group by council_id, subject_type, subject_id, subject_number""")
            .param(PersianText.storable(number))
            .query(
                (row, index) ->
                    new Subject(
                        row.getLong("council_id"),
                        row.getString("subject_type"),
                        row.getLong("subject_id"),
                        row.getString("subject_number"),
                        row.getObject("ngo_id", Long.class)))
            .optional()
            .orElseThrow(NotFound::new);
    if (visibleTo(reader, subject).isEmpty()) {
      throw new NotFound();
    }
    return subject;
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
            ? db.sql(
                    """
                    select max(subject_number) from audit_entry \
                    where subject_type = 'proposal' and subject_id = ?""")
                .param(Long.valueOf(idOrNumber))
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new)
            : idOrNumber;
    Subject subject = subject(number, reader);
    if (!subject.type().equals("proposal")) {
      throw new NotFound();
    }
    return subject;
  }

  /** What {@code reader} may see of the case, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> entries(Subject subject, Member reader) {
    return db.sql(
            """
            select e.*, p.name_fa, p.name_en from audit_entry e \
            left join person p on p.id = e.actor_id \
            where e.subject_type = :type and e.subject_id = :id and e.visibility in (:visible) \
            order by e.id""")
        .param("type", subject.type())
        .param("id", subject.id())
        .param("visible", names(visibleTo(reader, subject)))
        .query(Trace::entry)
        .list();
  }

  private static Set<Visibility> visibleTo(Member reader, Subject subject) {
    if (reader.has(Role.AUDITOR, subject.councilId())) {
      return EnumSet.allOf(Visibility.class);
    }
    if (reader.hasAny(subject.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD)) {
      return EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES, Visibility.SECRETARIAT);
    }
    if (subject.ngoId() != null && reader.ngos().contains(subject.ngoId())) {
      return EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES);
    }
    return Set.of();
  }

  private static List<String> names(Collection<Visibility> visible) {
    return visible.stream().map(Visibility::name).toList();
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("actor_id") == null
            ? null
            : new LocalText(row.getString("name_fa"), row.getString("name_en")),
        row.getString("actor_role"),
        row.getString("on_behalf_of"),
        row.getString("kind"),
        Visibility.valueOf(row.getString("visibility")),
        row.getString("subject_type"),
        row.getLong("subject_id"),
        row.getString("subject_number"),
        row.getString("body"),
        row.getString("sha256"));
  }
}
