package org.hamafza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Hamafza. */
@SpringBootApplication
@Modulithic(systemName = "Hamafza")
public class HamafzaApplication {

  public static void main(String[] args) {
    SpringApplication.run(HamafzaApplication.class, args);
  }
}
