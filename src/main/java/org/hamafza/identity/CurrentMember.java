package org.hamafza.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.hamafza.shared.NotFound;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

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

  /** The member; appointments are read afresh, so that leaving an office ends access at once. */
  public Optional<Member> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !authentication.isAuthenticated()) {
      return Optional.empty();
    }
    return people.member(authentication.getName());
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
