package org.hamafza.documents;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Reads what tus says of a file: names and values in Base64, separated by commas. */
final class UploadMetadata {

  private UploadMetadata() {}

  static NewUpload read(String header) {
    Map<String, String> values = new HashMap<>();
    for (String pair : header.split(",")) {
      String[] words = pair.strip().split(" ", 2);
      values.put(words[0], words.length == 1 ? "" : decoded(words[1]));
    }
    String id = values.getOrDefault("id", "");
    if (!id.matches("[0-9]{1,18}")) {
      throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
    }
    return new NewUpload(
        values.getOrDefault("owner", ""),
        Long.parseLong(id),
        values.getOrDefault("kind", ""),
        values.getOrDefault("filename", ""));
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      throw new ErrorResponseException(HttpStatus.BAD_REQUEST, noBase64);
    }
  }
}
