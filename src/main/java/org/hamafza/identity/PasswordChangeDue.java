package org.hamafza.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a person with a one-time password to the page that changes it, and nowhere else; a program
 * is told so.
 */
@Component
class PasswordChangeDue extends OncePerRequestFilter {

  private static final Set<String> OPEN = Set.of("/password", "/sign-out", "/error");

  private final JdbcClient db;
  private final ApiProblems problems;

  PasswordChangeDue(JdbcClient db, ApiProblems problems) {
    this.db = db;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !due(who.getName())) {
      chain.doFilter(request, response);
    } else if (path(request).startsWith("/api/")) {
      problems.changePassword(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + "/password");
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return OPEN.contains(path)
        || path.startsWith("/css/")
        || path.startsWith("/js/")
        || path.startsWith("/vendor/")
        || path.startsWith("/webjars/");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private boolean due(String username) {
    return !db.sql("select id from person where username = ? and must_change_password = true")
        .param(username)
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /** Runs in the security chain only. */
  @org.springframework.context.annotation.Configuration
  static class Registration {
    @Bean
    FilterRegistrationBean<PasswordChangeDue> passwordChangeDueRegistration(
        PasswordChangeDue filter) {
      FilterRegistrationBean<PasswordChangeDue> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
