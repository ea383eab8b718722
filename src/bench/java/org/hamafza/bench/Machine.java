package org.hamafza.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The machine by what matters for the numbers, without its name. */
final class Machine {

  static String description() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d cores, %.0f GiB memory, JDK %s"
        .formatted(
            system.getAvailableProcessors(),
            system.getTotalMemorySize() / (double) (1L << 30),
            Runtime.version());
  }

  /** Runnable threads of the last minute: above the number of cores others were measured too. */
  static String load() {
    return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private Machine() {}
}
