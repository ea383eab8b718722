package org.hamafza;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hamafza.identity.Council;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A council of one test. Its people are called by what they are: {@code officer1}, {@code
 * officer2}, {@code seat-secretary}, {@code seat-chair}, {@code seat-health} …, {@code reviewer1}
 * to {@code reviewer4} (odd ones in one unit, even ones in another), {@code agency-doe} …, {@code
 * auditor}.
 */
public class TestCouncil {

  private final Council council;
  private final TestCouncils founder;
  private final Map<String, Long> ids = new HashMap<>();

  TestCouncil(Council council, TestCouncils founder) {
    this.council = council;
    this.founder = founder;
  }

  public long id() {
    return council.id();
  }

  public Council council() {
    return council;
  }

  /** The user name of a person; names are unique in the whole database. */
  public String username(String name) {
    return name + "-" + council.code().toLowerCase(Locale.ROOT);
  }

  public long personId(String name) {
    return ids.get(name);
  }

  public Member member(String name) {
    return founder.people().member(username(name)).orElseThrow();
  }

  /** The people whose names begin with one of these words. */
  public List<String> people(String... beginnings) {
    return ids.keySet().stream()
        .filter(name -> java.util.stream.Stream.of(beginnings).anyMatch(name::startsWith))
        .sorted()
        .toList();
  }

  /** Adds a person who signs for an NGO. */
  public void addSignatory(String name, long ngoId) {
    founder.signatory(this, name, ngoId);
  }

  /** Adds a person who only writes for an NGO. */
  public void addEditor(String name, long ngoId) {
    founder.editor(this, name, ngoId);
  }

  /** Makes a person the administrator of an NGO. */
  public void makeAdministrator(String name, long ngoId) {
    founder.administrator(this, name, ngoId);
  }

  /** Adds a focal person {@code agency-<code>}. */
  public void addFocalPerson(String agencyCode) {
    founder.focal(this, agencyCode);
  }

  /** Adds an authority {@code authority-<code>}. */
  public void addAuthority(String agencyCode) {
    founder.authority(this, agencyCode);
  }

  /** Adds a person of a role. */
  public void add(String name, String unit, Role role) {
    founder.appoint(this, name, unit, role);
  }

  void add(String name, long id) {
    ids.put(name, id);
  }

  /** Does something signed in as that person. */
  public <T> T as(String name, Callable<T> work) {
    return asUser(username(name), work);
  }

  /** Does something signed in under that user name. */
  <T> T asUser(String username, Callable<T> work) {
    SecurityContext outer = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.setContext(outer);
    }
  }

  /** Does something signed in as that person. */
  public void run(String name, Runnable work) {
    as(
        name,
        () -> {
          work.run();
          return null;
        });
  }
}
