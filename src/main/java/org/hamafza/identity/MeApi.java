package org.hamafza.identity;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program as whom it is signed in. */
@RestController
class MeApi {

  /** An appointment; ids and codes that the role does not need are null. */
  record Office(
      String role, Long council, Long seat, String agency, Long ngo, LocalDate from, LocalDate to) {

    static Office of(Appointment a) {
      return new Office(
          a.role().group(),
          a.councilId(),
          a.seatId(),
          a.agencyCode(),
          a.ngoId(),
          a.validFrom(),
          a.validTo());
    }
  }

  /** The person who asks. */
  record Me(String username, LocalText name, String unit, String language, List<Office> offices) {}

  private final CurrentMember currentMember;

  MeApi(CurrentMember currentMember) {
    this.currentMember = currentMember;
  }

  @GetMapping("/api/v1/me")
  @Operation(summary = "Who you are and what you may act as today")
  Me me() {
    Member member = currentMember.get();
    return new Me(
        member.username(),
        member.name(),
        member.unit(),
        member.locale().getLanguage(),
        member.appointments().stream().map(Office::of).toList());
  }
}
