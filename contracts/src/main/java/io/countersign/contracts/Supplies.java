package io.countersign.contracts;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.signing.KeyVault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk works with: the wording that comes with the product, and the keys of the house. */
@Configuration(proxyBeanMethods = false)
class Supplies {

  @Bean
  ClauseLibrary clauseLibrary() {
    return ClauseLibrary.standard();
  }

  /**
   * @param home the folder of the installation; the keys lie in {@code keys} below it
   * @param password of the key file; when blank one is drawn at first start and kept beside it
   */
  @Bean
  KeyVault keyVault(
      @Value("${countersign.home}") Path home,
      @Value("${countersign.keys.password:}") String password,
      Clock clock) {
    return KeyVault.open(
        home.resolve("keys"), Optional.of(password).filter(given -> !given.isBlank()), clock);
  }
}
