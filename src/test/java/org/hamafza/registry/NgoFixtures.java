package org.hamafza.registry;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.TestCouncil;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** NGOs without people, by what they can do where. */
@Component
public class NgoFixtures {

  private final Ngos ngos;
  private final JdbcClient db;

  NgoFixtures(Ngos ngos, JdbcClient db) {
    this.ngos = ngos;
    this.db = db;
  }

  /** What is kept about an NGO; verified, of grade B, licensed until 2030. */
  public static NgoDetails details(
      String name, Set<String> areas, Set<String> counties, Set<String> capabilities) {
    NgoDetails like = ProposalFixtures.likeN06("B");
    return new NgoDetails(
        like.legalId(),
        new LocalText(name, name),
        like.licence(),
        like.scope(),
        areas,
        counties,
        capabilities,
        like.iban(),
        like.ibanHolder(),
        like.grade(),
        like.profileVerifiedOn(),
        like.annualReportUntil());
  }

  public static NgoDetails graded(NgoDetails ngo, String grade) {
    return changed(ngo, ngo.licence(), grade, ngo.profileVerifiedOn());
  }

  public static NgoDetails unverified(NgoDetails ngo) {
    return changed(ngo, ngo.licence(), ngo.grade(), null);
  }

  public static NgoDetails licensed(
      NgoDetails ngo, LicenceStatus status, LocalDate until, boolean renewalPending) {
    Licence licence =
        new Licence("INTERIOR", "1", status, LocalDate.of(2015, 1, 1), until, renewalPending);
    return changed(ngo, licence, ngo.grade(), ngo.profileVerifiedOn());
  }

  private static NgoDetails changed(
      NgoDetails ngo, Licence licence, String grade, LocalDate verifiedOn) {
    return new NgoDetails(
        ngo.legalId(),
        ngo.name(),
        licence,
        ngo.scope(),
        ngo.areas(),
        ngo.counties(),
        ngo.capabilities(),
        ngo.iban(),
        ngo.ibanHolder(),
        grade,
        verifiedOn,
        ngo.annualReportUntil());
  }

  public Ngo register(TestCouncil council, NgoDetails details) {
    return council.as(
        "officer1", () -> ngos.register(council.member("officer1"), council.id(), details));
  }

  /** What the verified profile says it has, as the verification keeps it. */
  public void resource(Ngo ngo, String capability, int quantity, String county, Integer hours) {
    int next =
        db.sql("select count(*) from ngo_resource where ngo_id = ?")
            .param(ngo.id())
            .query(Integer.class)
            .single();
    db.sql("insert into ngo_resource values (?, ?, ?, ?, ?, ?)")
        .params(ngo.id(), next, capability, quantity, county)
        .param(hours)
        .update();
  }

  /** Its profile has gone out of date. */
  public void stale(Ngo ngo, LocalDate since) {
    db.sql("update ngo set profile_stale_since = ? where id = ?").params(since, ngo.id()).update();
  }
}
