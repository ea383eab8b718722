package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hamafza.Visitor.Answer;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody gets at every address of the program that reads: pages, exports, feeds, the API.
 */
public final class EveryPage {

  private static final String TOKEN = "[\\w-]{90,}={0,2}";

  private final MockMvc mvc;
  private final ApplicationContext context;

  public EveryPage(MockMvc mvc, ApplicationContext context) {
    this.mvc = mvc;
    this.context = context;
  }

  /**
   * The answers that are no refusal, by their addresses, without the tokens of forms.
   *
   * @param ids each is put in the place of every variable of every address
   * @param besides further addresses, such as those of pieces of work
   */
  public Map<String, String> seenBy(
      String username, Collection<String> ids, Collection<String> besides) {
    Visitor visitor = Visitor.of(mvc, username);
    List<String> addresses = new ArrayList<>(besides);
    Route.all(context).stream()
        .filter(route -> route.method().equals("GET") && !route.isForm())
        .forEach(route -> addresses.addAll(new FilledRoute(route, ids).addresses()));
    Map<String, String> seen = new TreeMap<>();
    for (String address : addresses) {
      Answer answer = visitor.get(address);
      assertThat(answer.status()).as(address + "\n" + answer.body()).isLessThan(500);
      if (answer.status() == 200) {
        seen.put(address, answer.body().replaceAll(TOKEN, ""));
      }
    }
    return seen;
  }

  /**
   * What somebody is answered who tries everything that changes something, with nothing in it;
   * whatever it does is undone.
   *
   * @param work the addresses of pieces of work
   */
  public Map<String, String> answersTo(
      String username,
      Collection<String> ids,
      Collection<String> work,
      TransactionTemplate transaction) {
    Visitor visitor = Visitor.of(mvc, username);
    Map<String, String> answers = new TreeMap<>();
    List<String> items =
        work.stream().map(address -> address.substring(address.lastIndexOf('/') + 1)).toList();
    for (Route route : Route.all(context)) {
      if (!route.reads()) {
        FilledRoute filled = new FilledRoute(route, route.isOfWork() ? items : ids);
        for (String address : route.isForm() ? work : filled.addresses()) {
          Answer answer =
              transaction.execute(
                  status -> {
                    status.setRollbackOnly();
                    return visitor.use(route, address);
                  });
          assertThat(answer.status()).as(address + "\n" + answer.body()).isLessThan(500);
          answers.put(
              route.method() + " " + address,
              (answer.location() + "\n" + answer.body()).replaceAll(TOKEN, ""));
        }
      }
    }
    return answers;
  }

  /** Which addresses answer otherwise than before, with the first line that is another. */
  public static List<String> differences(Map<String, String> before, Map<String, String> after) {
    Set<String> addresses = new TreeSet<>(before.keySet());
    addresses.addAll(after.keySet());
    return addresses.stream()
        .filter(address -> !Objects.equals(before.get(address), after.get(address)))
        .map(address -> address + ": " + line(before.get(address), after.get(address)))
        .toList();
  }

  private static String line(String before, String after) {
    if (before == null || after == null) {
      return before == null ? "not there before" : "not there any more";
    }
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    return IntStream.range(0, Math.max(old.size(), now.size()))
        .filter(i -> i >= old.size() || i >= now.size() || !old.get(i).equals(now.get(i)))
        .mapToObj(
            i -> (i < old.size() ? old.get(i) : "") + " -> " + (i < now.size() ? now.get(i) : ""))
        .findFirst()
        .orElse("");
  }
}
