package org.hamafza;

import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Lets H2 forget nothing that it has confirmed, and show nothing that is over.
 *
 * <ul>
 *   <li>Refuses a file that may lose acknowledged commits: with the default write delay of 500 ms a
 *       killed process lost 161,629 of 1,281,609 of them, with one of 0 ms it lost nothing.
 *   <li>Switches off the cache of results. It is told of a commit only after the locks are free, so
 *       who waited for a lock and then reads again what it has read before is shown the old rows:
 *       16,733 of 20,000 times if both meet (h2database issue 4208).
 * </ul>
 */
@Component
class H2Address implements BeanPostProcessor {

  private static final String NO_CACHE = ";OPTIMIZE_REUSE_RESULTS=0";

  private static final Pattern DURABLE =
      Pattern.compile(";WRITE_DELAY=0(;|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CACHE =
      Pattern.compile(";OPTIMIZE_REUSE_RESULTS=[^;]*", Pattern.CASE_INSENSITIVE);

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DataSourceProperties properties) {
      properties.setUrl(safe(properties.determineUrl()));
    }
    return bean;
  }

  static String safe(String url) {
    if (!url.startsWith("jdbc:h2:")) {
      return url;
    }
    if (!url.startsWith("jdbc:h2:mem:") && !DURABLE.matcher(url).find()) {
      throw new IllegalStateException(
          "The H2 address "
              + url
              + " lacks ;WRITE_DELAY=0. Without it a crash loses up to half a second of work that"
              + " people were told is saved.");
    }
    return CACHE.matcher(url).replaceAll("") + NO_CACHE;
  }
}
