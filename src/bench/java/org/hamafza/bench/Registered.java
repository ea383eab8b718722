package org.hamafza.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hamafza.TestCouncil;
import org.hamafza.identity.Member;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.registry.Needs;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.NgoFixtures;
import org.hamafza.registry.Ngos;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** NGOs and needs of all counties and areas, as an officer registers them. */
final class Registered {

  private static final int VERIFIED_OF_FIVE = 4;
  private static final int MERGED = 50;
  private static final List<String> GRADES = List.of("NEW", "A", "B", "C");

  private final JdbcClient db;
  private final Ngos ngos;
  private final Needs needs;
  private final NgoFixtures fixtures;
  private final TestCouncil council;
  private final Scale scale;
  private final Codes counties;
  private final Codes areas;
  private final Codes capabilities;

  Registered(ApplicationContext program, TestCouncil council, Scale scale) {
    db = program.getBean(JdbcClient.class);
    ngos = program.getBean(Ngos.class);
    needs = program.getBean(Needs.class);
    fixtures = program.getBean(NgoFixtures.class);
    this.council = council;
    this.scale = scale;
    counties = Codes.of(db, "county");
    areas = Codes.of(db, "area");
    capabilities = Codes.of(db, "capability");
  }

  /** The ids of the NGOs; one in {@value #MERGED} was merged into its neighbour. */
  List<Long> ngos() {
    Member officer = council.member("officer1");
    return council.as(
        "officer1",
        () -> {
          List<Long> ids = new ArrayList<>();
          for (int i = 0; i < scale.ngos(); i++) {
            Ngo ngo = ngos.register(officer, council.id(), details(i));
            ids.add(ngo.id());
            if (i % 5 == 0) {
              fixtures.resource(ngo, capabilities.at(i / 5), 1 + i % 40, counties.at(i / 5), 24);
            }
            if (i % MERGED == MERGED - 1) {
              merge(ngo.id(), ids.get(i - 1));
            }
          }
          return ids;
        });
  }

  private NgoDetails details(int i) {
    NgoDetails ngo =
        NgoFixtures.details(
            Words.name(i, scale.ngos()).fa(),
            areas.some(i, 1 + i % 3),
            counties.some(i / 3, 1 + i % 3),
            capabilities.some(i / 2, 1 + i % 4));
    if (i % 5 >= VERIFIED_OF_FIVE) {
      ngo = NgoFixtures.unverified(ngo);
    }
    if (i % 20 == 0) {
      ngo = NgoFixtures.licensed(ngo, LicenceStatus.EXPIRED, LocalDate.of(2020, 1, 1), false);
    }
    return NgoFixtures.graded(ngo, GRADES.get(i % GRADES.size()));
  }

  private void merge(long id, long into) {
    db.sql("update ngo set survivor_id = ? where id = ?").params(into, id).update();
  }

  void needs() {
    Member officer = council.member("officer1");
    council.run(
        "officer1",
        () -> {
          for (int i = 0; i < scale.needs(); i++) {
            needs.register(officer, council.id(), need(i));
          }
        });
  }

  private NeedContent need(int i) {
    Need.Status[] statuses = Need.Status.values();
    Need.Severity[] severities = Need.Severity.values();
    return new NeedContent(
        areas.at(i),
        i % 10 == 0 ? Set.of() : counties.some(i / 2, 1 + i % 2),
        severities[i % severities.length],
        Need.Source.STUDY,
        "۱۳۹۹/" + i,
        statuses[i % statuses.length],
        Words.title(i, scale.needs()),
        Words.title(i + 1, scale.needs()));
  }
}
