package org.hamafza.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.registry.ProfileContent.Account;
import org.hamafza.registry.ProfileContent.AnnualReport;
import org.hamafza.registry.ProfileContent.ContactPerson;
import org.hamafza.registry.ProfileContent.Governance;
import org.hamafza.registry.ProfileContent.Identity;
import org.hamafza.registry.ProfileContent.LicencePart;
import org.hamafza.registry.ProfileContent.Resource;
import org.hamafza.registry.ProfileContent.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of an NGO beside what the rest of the program asks: the verified profile. */
@Component
class VerifiedProfiles {

  /** Columns of the NGO that no other room asks for. */
  private record More(
      String registrationNumber, String registrationOffice, String licenceKind, Governance terms) {}

  private final JdbcClient db;

  VerifiedProfiles(JdbcClient db) {
    this.db = db;
  }

  /** The profile of an NGO as it is kept; of one that was never verified much may be missing. */
  ProfileContent of(Ngo ngo) {
    More more = more(ngo.id());
    Licence licence = ngo.licence();
    return new ProfileContent(
        new Identity(
            ngo.legalId(), ngo.name(), more.registrationNumber(), more.registrationOffice()),
        new LicencePart(
            licence.authority(),
            more.licenceKind(),
            licence.number(),
            licence.validFrom(),
            licence.validTo(),
            licence.renewalPending()),
        new Work(ngo.areas(), ngo.scope(), ngo.counties()),
        more.terms(),
        new Account(ngo.iban(), ngo.details().ibanHolder()),
        contacts(ngo.id()),
        resources(ngo),
        reports(ngo.id()));
  }

  private More more(long ngoId) {
    return db.sql(
            """
            select registration_number, registration_office, licence_kind, board_from, board_to, \
            year_end_month from ngo where id = ?""")
        .param(ngoId)
        .query(
            (row, index) ->
                new More(
                    row.getString("registration_number"),
                    row.getString("registration_office"),
                    row.getString("licence_kind"),
                    new Governance(
                        row.getObject("board_from", LocalDate.class),
                        row.getObject("board_to", LocalDate.class),
                        row.getObject("year_end_month", Integer.class))))
        .single();
  }

  private List<ContactPerson> contacts(long ngoId) {
    return db.sql("select * from ngo_contact where ngo_id = ? order by position")
        .param(ngoId)
        .query(
            (row, index) ->
                new ContactPerson(
                    row.getString("name"),
                    row.getString("role"),
                    row.getString("phone"),
                    row.getString("email"),
                    row.getString("postal_code")))
        .list();
  }

  // Of an NGO that the secretariat entered only the codes are known.
  private List<Resource> resources(Ngo ngo) {
    List<Resource> kept = resources(ngo.id());
    return kept.isEmpty()
        ? ngo.capabilities().stream().map(code -> new Resource(code, null, null, null)).toList()
        : kept;
  }

  /** The resources with quantity and place; empty if the profile was never verified. */
  List<Resource> resources(long ngoId) {
    return db.sql("select * from ngo_resource where ngo_id = ? order by position")
        .param(ngoId)
        .query(
            (row, index) ->
                new Resource(
                    row.getString("capability_code"),
                    row.getInt("quantity"),
                    row.getString("county_code"),
                    row.getObject("crisis_hours", Integer.class)))
        .list();
  }

  private List<AnnualReport> reports(long ngoId) {
    return db.sql("select * from ngo_annual_report where ngo_id = ? order by position")
        .param(ngoId)
        .query(
            (row, index) ->
                new AnnualReport(
                    row.getObject("covers_from", LocalDate.class),
                    row.getObject("covers_to", LocalDate.class),
                    row.getObject("handed_in_on", LocalDate.class)))
        .list();
  }

  /** Whether what is kept was verified by the process; then only it can change it. */
  boolean isVerified(long ngoId) {
    return db.sql("select profile_case_id from ngo where id = ?")
        .param(ngoId)
        .query((row, index) -> Optional.ofNullable(row.getObject("profile_case_id", Long.class)))
        .single()
        .isPresent();
  }

  /** Keeps the parts of verified content that no other room asks for. */
  void keep(long ngoId, ProfileContent content) {
    Identity identity = content.identity();
    // The identifier of an entry that was merged into this NGO stays with that entry.
    String legalId = isOfMerged(ngoId, identity.legalId()) ? legalId(ngoId) : identity.legalId();
    Governance terms = content.governance();
    db.sql(
            """
            update ngo set legal_id = ?, registration_number = ?, registration_office = ?, \
            licence_kind = ?, board_from = ?, board_to = ?, year_end_month = ? where id = ?""")
        .params(legalId, identity.registrationNumber(), identity.registrationOffice())
        .params(content.licence().kind(), terms.boardFrom(), terms.boardTo(), terms.yearEndMonth())
        .param(ngoId)
        .update();
    for (String rows : List.of("ngo_contact", "ngo_annual_report", "ngo_resource")) {
      db.sql("delete from " + rows + " where ngo_id = ?").param(ngoId).update();
    }
    int position = 0;
    for (ContactPerson row : content.contacts()) {
      db.sql("insert into ngo_contact values (?, ?, ?, ?, ?, ?, ?)")
          .params(ngoId, position++, row.name(), row.role(), row.phone(), row.email())
          .param(row.postalCode())
          .update();
    }
    position = 0;
    for (AnnualReport row : content.reports()) {
      db.sql("insert into ngo_annual_report values (?, ?, ?, ?, ?)")
          .params(ngoId, position++, row.from(), row.to(), row.handedInOn())
          .update();
    }
    position = 0;
    for (Resource row : content.resources()) {
      db.sql("insert into ngo_resource values (?, ?, ?, ?, ?, ?)")
          .params(ngoId, position++, row.capability(), row.quantity(), row.county())
          .param(row.crisisHours())
          .update();
    }
  }

  private boolean isOfMerged(long ngoId, String legalId) {
    return db.sql("select count(*) from ngo where survivor_id = ? and legal_id = ?")
            .params(ngoId, legalId)
            .query(Long.class)
            .single()
        > 0;
  }

  private String legalId(long ngoId) {
    return db.sql("select legal_id from ngo where id = ?")
        .param(ngoId)
        .query(String.class)
        .single();
  }

  /** Marks the profile as verified on a day. */
  void verified(long ngoId, LocalDate day, long caseId) {
    db.sql(
            """
            update ngo set profile_verified_on = ?, profile_stale_since = null, \
            profile_case_id = ? where id = ?""")
        .params(day, caseId, ngoId)
        .update();
  }

  /** Marks the profile as stale; says whether it was not already. */
  boolean stale(long ngoId, LocalDate since) {
    return db.sql(
                """
                update ngo set profile_stale_since = ? \
                where id = ? and profile_stale_since is null""")
            .params(since, ngoId)
            .update()
        == 1;
  }
}
