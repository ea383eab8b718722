package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.proposals.calls.Call;
import org.hamafza.proposals.calls.CallExceptions;
import org.hamafza.proposals.calls.CallState;
import org.hamafza.proposals.calls.Calls;
import org.hamafza.registry.Area;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a proposal in under a call only within its limits and its time. */
@Component
class CallGate {

  private static final String PERSIAN_COMMA = "\u060C ";
  private static final String COMMA = ", ";

  private final Calls calls;
  private final CallExceptions exceptions;
  private final Areas areas;
  private final Counties counties;
  private final ApplicationEventPublisher events;

  CallGate(
      Calls calls,
      CallExceptions exceptions,
      Areas areas,
      Counties counties,
      ApplicationEventPublisher events) {
    this.calls = calls;
    this.exceptions = exceptions;
    this.areas = areas;
    this.counties = counties;
    this.events = events;
  }

  /**
   * Lets a complete draft, or the answer to a deficiency notice, pass; the call cannot change
   * before the commit.
   *
   * @throws InvalidInput naming the limits that it exceeds
   * @throws Conflict if the call is not open to its NGO
   */
  void admit(Proposal draft) {
    calls
        .locked(draft.id())
        .ifPresent(
            call -> {
              List<FieldError> beyond = limits(call, draft.content());
              if (!beyond.isEmpty()) {
                throw new InvalidInput(beyond);
              }
              obstacle(call, draft)
                  .ifPresent(
                      shut -> {
                        throw shut;
                      });
            });
  }

  /** The limits of its call that a draft exceeds, as far as it is written. */
  List<FieldError> limits(Proposal draft) {
    return calls.of(draft.id()).map(call -> limits(call, draft.content())).orElse(List.of());
  }

  /** Why a draft cannot be submitted under its call now, whatever it says. */
  Optional<Conflict> obstacle(Proposal draft) {
    return calls.of(draft.id()).flatMap(call -> obstacle(call, draft));
  }

  // What was submitted in time may be improved later: the term of the notice rules then.
  private Optional<Conflict> obstacle(Call call, Proposal draft) {
    if (draft.number() != null || calls.isOpenTo(call, draft.leadNgoId())) {
      return Optional.empty();
    }
    CallState state = calls.stateOf(call);
    if (state == CallState.CLOSED) {
      LocalDate last =
          exceptions.lastDay(call, draft.leadNgoId()).orElse(call.content().closesOn());
      return Optional.of(new Conflict("proposals.calls.error.closed", call.number(), last));
    }
    return Optional.of(
        state == CallState.COMING
            ? new Conflict(
                "proposals.calls.error.notYetOpen", call.number(), call.content().opensOn())
            : new Conflict("proposals.calls.error.withdrawn", call.number()));
  }

  private List<FieldError> limits(Call call, ProposalContent content) {
    CallContent said = call.content();
    List<FieldError> errors = new ArrayList<>();
    if (outside(said.areas(), content.area() == null ? Set.of() : Set.of(content.area()))) {
      LocalText within = names(said.areas(), areas.all(), Area::code, Area::name);
      errors.add(error("area", "outsideAreas", call.number(), within));
    }
    if (outside(said.counties(), content.counties())) {
      LocalText within = names(said.counties(), counties.all(), County::code, County::name);
      errors.add(error("counties", "outsideCounties", call.number(), within));
    }
    if (said.ceiling() != null
        && content.requested() != null
        && content.requested() > said.ceiling()) {
      errors.add(error("requested", "aboveCeiling", call.number(), new Rial(said.ceiling())));
    }
    return errors;
  }

  private static boolean outside(Set<String> limit, Set<String> chosen) {
    return !limit.isEmpty() && !limit.containsAll(chosen);
  }

  private static FieldError error(String field, String key, Object... args) {
    return new FieldError(field, "proposals.calls.error." + key, List.of(args));
  }

  private static <T> LocalText names(
      Set<String> codes, Collection<T> all, Function<T, String> code, Function<T, LocalText> name) {
    List<LocalText> names =
        all.stream().filter(each -> codes.contains(code.apply(each))).map(name).toList();
    return new LocalText(
        names.stream().map(LocalText::fa).collect(Collectors.joining(PERSIAN_COMMA)),
        names.stream().map(LocalText::en).collect(Collectors.joining(COMMA)));
  }

  /** Enters in the record of a new case to which call it answers. */
  @EventListener
  void submitted(ProposalSubmitted submission) {
    calls
        .of(submission.subject().id())
        .ifPresent(
            call ->
                events.publishEvent(
                    new CallAnswered(
                        submission.subject(),
                        call.number(),
                        calls.stateOf(call) == CallState.CLOSED)));
  }
}
