package org.hamafza.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.hamafza.shared.NotFound;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is at work on this thread: a signed-in member, or the system itself. */
@Component
public class CurrentMember {

  /** In which role, and for which NGO, agency or seat, the member does what is being done now. */
  public record Capacity(Role role, String onBehalfOf) {}

  private static final ThreadLocal<Capacity> CAPACITY = new ThreadLocal<>();

  private final People people;

  CurrentMember(People people) {
    this.people = people;
  }

  /**
   * The member; appointments are read afresh in each request, so that leaving an office ends access
   * at once.
   */
  public Optional<Member> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !authentication.isAuthenticated()) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? people.member(authentication.getName())
        : oncePerRequest(authentication.getName(), request);
  }

  private Optional<Member> oncePerRequest(String username, RequestAttributes request) {
    String place = CurrentMember.class.getName() + "." + username;
    Member known = (Member) request.getAttribute(place, RequestAttributes.SCOPE_REQUEST);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Member> found = people.member(username);
    found.ifPresent(m -> request.setAttribute(place, m, RequestAttributes.SCOPE_REQUEST));
    return found;
  }

  /**
   * The member.
   *
   * @throws NotFound if nobody is signed in, so that a stranger learns nothing
   */
  public Member get() {
    return find().orElseThrow(NotFound::new);
  }

  /** Does {@code work} in that capacity; what is recorded meanwhile names it. */
  public <T> T actingAs(Role role, String onBehalfOf, Supplier<T> work) {
    Capacity outer = CAPACITY.get();
    CAPACITY.set(new Capacity(role, onBehalfOf));
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CAPACITY.remove();
      } else {
        CAPACITY.set(outer);
      }
    }
  }

  /** The capacity named by {@link #actingAs}, if any. */
  public Optional<Capacity> capacity() {
    return Optional.ofNullable(CAPACITY.get());
  }
}
