package org.hamafza.registry.needs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.CurrentMember;
import org.hamafza.registry.Need;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of needs over the API. */
@RestController
@RequestMapping("/api/v1/needs")
class NeedApi {

  private static final int MOST = 100;

  /** A need; no counties mean the whole province. */
  record Resource(
      long id,
      String code,
      int edition,
      String area,
      Set<String> counties,
      Need.Severity severity,
      Need.Source source,
      String reference,
      Need.Status status,
      LocalText title,
      LocalText text) {}

  /** A page of needs; {@code next} is the cursor of the following one, null on the last. */
  record Page(List<Resource> needs, String next) {}

  private final NeedRegister register;
  private final NeedNames names;
  private final CurrentMember currentMember;

  NeedApi(NeedRegister register, NeedNames names, CurrentMember currentMember) {
    this.register = register;
    this.names = names;
    this.currentMember = currentMember;
  }

  @GetMapping
  @Operation(summary = "The needs of your councils, newest first")
  Page list(
      @Parameter(description = "Words of code, title, text or source")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "Code of a county; needs of the whole province are listed too")
          @RequestParam(defaultValue = "")
          String county,
      @Parameter(description = "Code of an area of activity") @RequestParam(defaultValue = "")
          String area,
      @RequestParam(required = false) Need.Status status,
      @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
          String cursor,
      @Parameter(description = "How many, 1 to 100") @RequestParam(defaultValue = "25") int limit) {
    check("county", county.isEmpty() || names.counties().containsKey(county));
    check("area", area.isEmpty() || names.areas().containsKey(area));
    check("cursor", cursor.matches("[0-9]{0,18}"));
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    NeedFilter filter = new NeedFilter(q, county, area, status);
    List<Need> found = register.search(currentMember.get(), filter, before, limit + 1);
    return new Page(
        found.stream().limit(limit).map(NeedApi::resource).toList(),
        found.size() > limit ? Long.toString(found.get(limit - 1).id()) : null);
  }

  @GetMapping("/{id:\\d{1,18}}")
  @Operation(summary = "A need of one of your councils")
  Resource get(@PathVariable long id) {
    return resource(register.visibleTo(currentMember.get(), id));
  }

  private static void check(String field, boolean known) {
    if (!known) {
      throw new InvalidInput(field, "error.choice");
    }
  }

  private static Resource resource(Need need) {
    return new Resource(
        need.id(),
        need.code(),
        need.edition(),
        need.area(),
        need.counties(),
        need.content().severity(),
        need.content().source(),
        need.content().reference(),
        need.status(),
        need.title(),
        need.content().text());
  }
}
