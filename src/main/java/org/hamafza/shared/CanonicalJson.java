package org.hamafza.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes equal content as equal text, so that its hash can prove it (after RFC 8785). */
public final class CanonicalJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private CanonicalJson() {}

  /**
   * Takes maps, collections, strings, numbers, booleans and null; anything else is refused with an
   * IllegalArgumentException, because its text form could change between versions.
   */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(ordered(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes. */
  public static String sha256Hex(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object ordered(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put((String) key, ordered(item)));
      return sorted;
    }
    if (value instanceof Collection<?> items) {
      List<Object> list = new ArrayList<>();
      items.forEach(item -> list.add(ordered(item)));
      return list;
    }
    if (value instanceof Number number) {
      return plain(number);
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
  }

  private static Number plain(Number number) {
    if (number instanceof Long || number instanceof Integer || number instanceof Short) {
      return number;
    }
    // One number has one form: 1.50 and 1.5 are the same; NaN has none and is refused here.
    BigDecimal exact =
        number instanceof BigInteger big ? new BigDecimal(big) : new BigDecimal(number.toString());
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }
}
