package org.hamafza.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, in the reader's words.
 *
 * @param errors what is wrong with which field, each as {@code field} and {@code message}
 * @param headers what HTTP wants to be said with this status
 */
record Failure(
    HttpStatusCode status,
    String title,
    String detail,
    List<Map<String, String>> errors,
    HttpHeaders headers) {}
