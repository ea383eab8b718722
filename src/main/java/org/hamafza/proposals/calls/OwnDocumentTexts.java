package org.hamafza.proposals.calls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.shared.DataTexts;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/**
 * Names the documents of calls wherever a document is named by the message of its kind: files,
 * findings, notices of deficiency, the record.
 */
@Component
class OwnDocumentTexts implements DataTexts {

  private static final Pattern KEY =
      Pattern.compile("(?:proposals\\.document|audit\\.value)\\.CALL_([0-9]{1,18})");

  private final CallParts parts;

  OwnDocumentTexts(CallParts parts) {
    this.parts = parts;
  }

  @Override
  public Optional<LocalText> of(String key) {
    Matcher document = KEY.matcher(key);
    return document.matches()
        ? parts.documentName(Long.parseLong(document.group(1)))
        : Optional.empty();
  }
}
