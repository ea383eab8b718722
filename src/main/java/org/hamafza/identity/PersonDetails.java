package org.hamafza.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Looks a person up at sign-in; authorities stay empty because appointments are read afresh. */
@Component
class PersonDetails implements UserDetailsService {

  private final JdbcClient db;
  private final SignInThrottle throttle;

  PersonDetails(JdbcClient db, SignInThrottle throttle) {
    this.db = db;
    this.throttle = throttle;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    boolean blocked = throttle.blocked(username);
    return db.sql("select username, password_hash, active from person where username = ?")
        .param(username)
        .query(
            (row, index) ->
                User.withUsername(row.getString("username"))
                    .password(row.getString("password_hash"))
                    .disabled(!row.getBoolean("active"))
                    .accountLocked(blocked)
                    .authorities(new String[0])
                    .build())
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }
}
