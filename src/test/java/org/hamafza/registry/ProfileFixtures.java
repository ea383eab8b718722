package org.hamafza.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.Jobs;
import org.hamafza.TestCouncil;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.ProfileContent.Account;
import org.hamafza.registry.ProfileContent.AnnualReport;
import org.hamafza.registry.ProfileContent.ContactPerson;
import org.hamafza.registry.ProfileContent.Governance;
import org.hamafza.registry.ProfileContent.Identity;
import org.hamafza.registry.ProfileContent.LicencePart;
import org.hamafza.registry.ProfileContent.Resource;
import org.hamafza.registry.ProfileContent.Work;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Profiles of test NGOs, written and handed in as their people would. */
@Component
public class ProfileFixtures {

  private final ProposalFixtures fixtures;
  private final Profiles profiles;
  private final ProfileFiles files;
  private final TaskInbox inbox;
  private final Jobs jobs;
  private final TransactionTemplate transaction;
  private final JdbcClient db;

  ProfileFixtures(
      ProposalFixtures fixtures,
      Profiles profiles,
      ProfileFiles files,
      TaskInbox inbox,
      Jobs jobs,
      TransactionTemplate transaction,
      JdbcClient db) {
    this.fixtures = fixtures;
    this.profiles = profiles;
    this.files = files;
    this.inbox = inbox;
    this.jobs = jobs;
    this.transaction = transaction;
    this.db = db;
  }

  /** Everything that a profile needs, true to life but for the numbers. */
  public static ProfileContent complete(String legalId, LocalText name) {
    return ProfileContent.of(legalId, name)
        .with(new Identity(legalId, name, "1234", "اصفهان"))
        .with(
            new LicencePart(
                "INTERIOR",
                "PARVANEH",
                "1399/21",
                LocalDate.of(2019, 3, 21),
                LocalDate.of(2030, 3, 20),
                false))
        .with(new Work(Set.of("ENV", "DEV"), "PROVINCE", Set.of("ISF", "NAI")))
        .with(new Governance(LocalDate.of(2020, 5, 1), LocalDate.of(2022, 5, 1), 12))
        .with(new Account("IR209990000000139900000006", name.fa()))
        .withContacts(
            List.of(
                new ContactPerson(
                    "مریم نمونه", "مدیرعامل", "+989131234567", "m@example.org", "8174673441")))
        .withResources(
            List.of(
                new Resource("FIELD_MONITORING", 12, "ISF", 24),
                new Resource("VEHICLES", 2, "NAI", null)))
        .withReports(
            List.of(
                new AnnualReport(
                    LocalDate.of(2019, 3, 21),
                    LocalDate.of(2020, 3, 19),
                    LocalDate.of(2020, 5, 1))));
  }

  /** An NGO that the secretariat has entered, with one administrator of that name. */
  public Ngo knownNgo(TestCouncil council, String administrator) {
    Ngo ngo = fixtures.ngo(council, administrator, ProposalFixtures.likeN06("NEW"));
    council.makeAdministrator(administrator, ngo.id());
    return ngo;
  }

  /** The profile of a known NGO, complete with documents, not handed in. */
  public Profile drafted(TestCouncil council, String writer, Ngo ngo) {
    return council.as(
        writer,
        () -> {
          Profile begun = profiles.begin(council.member(writer), ngo.id());
          fill(council, writer, begun.id(), complete(ngo.legalId(), ngo.name()));
          return profiles.own(council.member(writer), begun.id());
        });
  }

  /** Writes everything and attaches all documents. */
  public void fill(TestCouncil council, String writer, long id, ProfileContent content) {
    for (ProfileStep step : ProfileStep.values()) {
      write(council, writer, id, step, content);
    }
    for (String kind : ProfileDocuments.KINDS) {
      byte[] pdf = "%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII);
      files.add(council.member(writer), id, kind, kind + ".pdf", new ByteArrayInputStream(pdf));
    }
  }

  /** Writes one step, as it was seen a moment ago. */
  public void write(
      TestCouncil council, String writer, long id, ProfileStep step, ProfileContent content) {
    Profile now = profiles.own(council.member(writer), id);
    profiles.write(
        council.member(writer), id, step, ProfileJson.fingerprint(now.draft(), step), content);
  }

  /** Hands the profile in and lets the system do its part. */
  public ProfileCase submit(TestCouncil council, String writer, long id) {
    council.run(
        writer,
        () -> {
          Profile now = profiles.own(council.member(writer), id);
          profiles.submit(council.member(writer), id, profiles.fingerprint(now));
        });
    jobs.runAll();
    return run(council, writer, id);
  }

  /** The newest run of the verification. */
  public ProfileCase run(TestCouncil council, String writer, long id) {
    return profiles.lastCase(profiles.own(council.member(writer), id)).orElseThrow();
  }

  /** The profile of a registration by an applicant of that name, complete with documents. */
  public Profile registration(
      TestCouncil council, String applicant, String legalId, LocalText name) {
    council.add(applicant, "ngo", Role.NGO_APPLICANT);
    // Of no council, as those who really register an NGO.
    db.sql("update appointment set council_id = null where person_id = ?")
        .param(council.personId(applicant))
        .update();
    long id =
        transaction.execute(
            status ->
                profiles.register(
                    council.id(), council.personId(applicant), ProfileContent.of(legalId, name)));
    return council.as(
        applicant,
        () -> {
          fill(council, applicant, id, complete(legalId, name));
          return profiles.own(council.member(applicant), id);
        });
  }

  /** The one open piece of work on a run. */
  public WorkItem work(long caseId) {
    List<WorkItem> open = inbox.openOn("profile", caseId);
    if (open.size() != 1) {
      throw new IllegalStateException("open work: " + open);
    }
    return open.get(0);
  }

  /** The elements of the open work on a run. */
  public List<String> open(long caseId) {
    return inbox.openOn("profile", caseId).stream().map(WorkItem::element).toList();
  }

  /** Completes the one open piece of work as that person, and runs what follows. */
  public void complete(TestCouncil council, String name, long caseId, Map<String, String> form) {
    WorkItem item = work(caseId);
    Map<String, List<String>> raw = new LinkedHashMap<>();
    form.forEach((field, value) -> raw.put(field, List.of(value.split("\\|"))));
    council.run(name, () -> inbox.complete(item.id(), council.member(name), raw));
    jobs.runAll();
  }

  /** The officers find that the profile is of no NGO that they know. */
  public void distinct(TestCouncil council, long caseId) {
    while (!open(caseId).contains("VerifyProfile")) {
      complete(council, "officer1", caseId, Map.of("same", "ANOTHER", "reason", "جداست"));
    }
  }

  /** An officer finds the profile complete. */
  public void verified(TestCouncil council, String officer, long caseId) {
    complete(
        council,
        officer,
        caseId,
        Map.of(
            "decision",
            "COMPLETE",
            "checked",
            "IDENTITY|LICENCE|BOARD|ACCOUNT|CAPABILITIES",
            "note",
            ""));
  }

  /** An officer finds something missing. */
  public void deficient(TestCouncil council, String officer, long caseId) {
    complete(
        council, officer, caseId, Map.of("decision", "DEFICIENT", "note", "اساسنامه ناخواناست"));
  }

  /** The secretary confirms. */
  public void confirmed(TestCouncil council, long caseId) {
    complete(council, "seat-secretary", caseId, Map.of("decision", "CONFIRM"));
  }
}
