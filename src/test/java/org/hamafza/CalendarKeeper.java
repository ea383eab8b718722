package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hamafza.Visitor.Answer;

/** Reads what a change of the calendar would do, as its keeper must before it is made. */
record CalendarKeeper(Visitor visitor) {

  /** The form that makes the change, with the number of deadlines that it moves. */
  Map<String, List<String>> previewOf(String act, Map<String, List<String>> typed) {
    StringBuilder address = new StringBuilder("/calendar/preview?act=").append(act);
    typed.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    address
                        .append('&')
                        .append(name)
                        .append('=')
                        .append(RouteTests.encoded(value))));
    return form(visitor.get(address.toString()));
  }

  /** The same of a file. */
  Map<String, List<String>> previewOf(String csv) {
    return form(visitor.uploadTable("/calendar/import", csv));
  }

  private static Map<String, List<String>> form(Answer shown) {
    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    return PageForm.in(shown.body()).get(0).values();
  }
}
