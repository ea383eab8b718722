package org.hamafza.registry;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** NGOs and agencies over the API. */
@RestController
@RequestMapping("/api/v1")
class RegistryApi {

  private static final int MOST = 100;

  /**
   * An NGO; account and verification only for those who may see them, otherwise null.
   *
   * @param mergedInto the NGO that stayed when this entry was merged; null unless it was
   */
  record NgoResource(
      long id,
      String legalId,
      LocalText name,
      Set<String> areas,
      Set<String> counties,
      Set<String> capabilities,
      String scope,
      String grade,
      String licenceStatus,
      LocalDate licenceValidTo,
      String iban,
      LocalDate profileVerifiedOn,
      Long mergedInto) {}

  /** A page of NGOs; {@code next} is the cursor of the following one, null on the last. */
  record Page(List<NgoResource> ngos, String next) {}

  private final Ngos ngos;
  private final Agencies agencies;
  private final CurrentMember currentMember;

  RegistryApi(Ngos ngos, Agencies agencies, CurrentMember currentMember) {
    this.ngos = ngos;
    this.agencies = agencies;
    this.currentMember = currentMember;
  }

  @GetMapping("/ngos")
  @Operation(summary = "The NGOs of your councils in the order of the alphabet")
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "25") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    if (!cursor.matches("[0-9]{0,18}")) {
      throw new InvalidInput("cursor", "error.choice");
    }
    Member member = currentMember.get();
    long after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    List<Ngo> found = ngos.search(member, q, after, limit + 1);
    return new Page(
        found.stream().limit(limit).map(ngo -> resource(member, ngo)).toList(),
        found.size() > limit ? Long.toString(found.get(limit - 1).id()) : null);
  }

  @GetMapping("/ngos/{id:\\d{1,18}}")
  @Operation(summary = "An NGO of one of your councils")
  NgoResource get(@PathVariable long id) {
    Member member = currentMember.get();
    return resource(member, ngos.visibleTo(member, id));
  }

  @GetMapping("/agencies")
  @Operation(summary = "The catalogue of executive agencies")
  List<ExecutiveAgency> agencies() {
    return agencies.all();
  }

  private NgoResource resource(Member member, Ngo ngo) {
    boolean all = ngos.showsAll(member, ngo);
    return new NgoResource(
        ngo.id(),
        ngo.legalId(),
        ngo.name(),
        ngo.areas(),
        ngo.counties(),
        ngo.capabilities(),
        ngo.scope(),
        ngo.grade(),
        ngo.licence().status().name(),
        ngo.licence().validTo(),
        all ? ngo.iban() : null,
        all ? ngo.profileVerifiedOn() : null,
        ngo.survivorId());
  }
}
