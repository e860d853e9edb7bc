package io.countersign.web.home;

import io.countersign.signing.KeyVault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The home folder, {@code countersign.home}, and what lies in it. */
@Configuration(proxyBeanMethods = false)
public class Home {

  private final Path folder;

  Home(@Value("${countersign.home}") Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /**
   * The keys, in {@code keys/}; their password is {@code countersign.keys.password} or made there.
   */
  @Bean
  KeyVault keyVault(@Value("${countersign.keys.password:}") String password, Clock clock) {
    return KeyVault.open(
        folder.resolve("keys"), Optional.of(password).filter(p -> !p.isBlank()), clock);
  }
}
