package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Equal content gives equal text and equal hashes. */
class CanonicalJsonTests {

  @Test
  void sortsKeysAtEveryDepthAndLeavesNoBlanks() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("ب", true);
    inner.put("a", null);
    Map<String, Object> outer = new LinkedHashMap<>();
    outer.put("z", List.of(1, inner, "x\"\n"));
    outer.put("b", 9_223_372_036_854_775_807L);
    assertThat(CanonicalJson.write(outer))
        .isEqualTo("{\"b\":9223372036854775807,\"z\":[1,{\"a\":null,\"ب\":true},\"x\\\"\\n\"]}");
  }

  @Test
  void writesOneNumberInOneForm() {
    assertThat(
            CanonicalJson.write(List.of(new BigDecimal("1.50"), 1.5, new BigDecimal("1E+3"), 0.0)))
        .isEqualTo("[1.5,1.5,1000,0]");
  }

  @Test
  void refusesWhatHasNoOneForm() {
    assertThatThrownBy(() -> CanonicalJson.write(LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashesTheBytesOfUtf8() {
    // FIPS 180-2, appendix B.1.
    assertThat(CanonicalJson.sha256Hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Property
  void doesNotDependOnTheOrderOfEntries(@ForAll Map<String, Integer> content) {
    List<String> keys = new ArrayList<>(content.keySet());
    Collections.reverse(keys);
    Map<String, Integer> reversed = new LinkedHashMap<>();
    keys.forEach(key -> reversed.put(key, content.get(key)));
    assertThat(CanonicalJson.write(reversed)).isEqualTo(CanonicalJson.write(content));
  }
}
