package org.hamafza.identity;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program whose credentials it uses. */
@RestController
class MeApi {

  /** What the person may act as. */
  record Acting(
      String role,
      Long council,
      Long seat,
      String agency,
      Long ngo,
      LocalDate validFrom,
      LocalDate validTo) {}

  /** The signed-in person. */
  record Me(
      long id,
      String username,
      LocalText name,
      String unit,
      String language,
      List<Acting> appointments) {}

  private final CurrentMember currentMember;

  MeApi(CurrentMember currentMember) {
    this.currentMember = currentMember;
  }

  @GetMapping("/api/v1/me")
  @Operation(summary = "Who you are and what you may act as today")
  Me me() {
    Member member = currentMember.get();
    return new Me(
        member.personId(),
        member.username(),
        member.name(),
        member.unit(),
        member.locale().getLanguage(),
        member.appointments().stream()
            .map(
                a ->
                    new Acting(
                        a.role().group(),
                        a.councilId(),
                        a.seatId(),
                        a.agencyCode(),
                        a.ngoId(),
                        a.validFrom(),
                        a.validTo()))
            .toList());
  }
}
