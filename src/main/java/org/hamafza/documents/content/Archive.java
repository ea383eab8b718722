package org.hamafza.documents.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An office file of parts, every part of which has been looked at: the directory tells the truth,
 * the parts lie one behind the other, and none unpacks to more than it says.
 */
final class Archive {

  private static final long LARGEST = 256L * 1024 * 1024;
  private static final long SMALL = 1024 * 1024;
  private static final int MOST_TIMES = 100;
  private static final Pattern ESCAPE =
      Pattern.compile("(^|/)\\.\\.?(/|$)|^/|//|[\\\\:\\p{Cntrl}]|^$");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(^|/)(vbaproject\\.bin|vbadata\\.xml|macrosheets/|activex/|basic/|scripts/"
              + "|oleobject[^/]*\\.bin)|\\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jar|jse|wsf|hta"
              + "|lnk|msi|class|html?|svg|swf|docm|xlsm|pptm)$",
          Pattern.CASE_INSENSITIVE);

  private final List<ZipPart> parts;
  private final Map<String, String> texts = new HashMap<>();

  private Archive(List<ZipPart> parts) {
    this.parts = parts;
  }

  /** Looks at all parts; of those named in {@code kept} the text can be read afterwards. */
  static Archive of(Content content, Set<String> kept) {
    Archive archive = new Archive(ZipDirectory.of(content));
    archive.checkDirectory();
    archive.checkParts(content, kept);
    return archive;
  }

  boolean has(String name) {
    return parts.stream().anyMatch(part -> part.name().equals(name));
  }

  /** The part that lies first in the file. */
  ZipPart first() {
    return parts.stream().min(Comparator.comparingLong(ZipPart::place)).orElseThrow();
  }

  /** The text of a part that was to be kept; empty if there is none. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private void checkDirectory() {
    long size = 0;
    for (ZipPart part : parts) {
      Refusal.LOCKED.when(part.locked());
      Refusal.DAMAGED.when(part.link() || ESCAPE.matcher(part.name()).find());
      Refusal.DAMAGED.when(part.method() != ZipPart.STORED && part.method() != ZipPart.DEFLATED);
      Refusal.ACTIVE.when(ACTIVE.matcher(part.name()).find());
      Refusal.PACKED.when(part.size() > SMALL && part.size() / MOST_TIMES > part.packed());
      size += part.size();
      Refusal.PACKED.when(size > LARGEST);
    }
  }

  private void checkParts(Content content, Set<String> kept) {
    long free = 0;
    for (ZipPart part : parts.stream().sorted(Comparator.comparing(ZipPart::place)).toList()) {
      // Parts that share bytes are how a small archive unpacks to a giant.
      Refusal.PACKED.when(part.place() < free);
      Refusal.MIXED.when(free == 0 && part.place() != 0);
      PartReader reader = new PartReader(content, part, kept.contains(part.name()));
      free = reader.read();
      reader.text().ifPresent(text -> texts.put(part.name(), text));
    }
  }
}
