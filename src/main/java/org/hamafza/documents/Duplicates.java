package org.hamafza.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds files of the same content under one owner: allowed, but people want to know. */
public final class Duplicates {

  private Duplicates() {}

  /** By the id of a file the first of those before it that is the same. */
  public static Map<UUID, Attachment> in(List<Attachment> files) {
    Map<String, Attachment> first = new HashMap<>();
    Map<UUID, Attachment> same = new HashMap<>();
    for (Attachment file : files) {
      Attachment earlier = first.putIfAbsent(file.sha256(), file);
      if (earlier != null) {
        same.put(file.id(), earlier);
      }
    }
    return same;
  }
}
