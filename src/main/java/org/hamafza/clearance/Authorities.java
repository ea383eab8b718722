package org.hamafza.clearance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which agency answers for what is published on an area. */
@Component
class Authorities {

  private final JdbcClient db;

  Authorities(JdbcClient db) {
    this.db = db;
  }

  /** The code of the agency. */
  String on(String area) {
    return db.sql("select agency_code from content_authority where area_code = ?")
        .param(area)
        .query(String.class)
        .single();
  }
}
