package io.countersign.contracts;

import io.countersign.clauses.ClauseLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library of wording that the desk draws on: the one that comes with the product. */
@Configuration(proxyBeanMethods = false)
class StandardWording {

  @Bean
  ClauseLibrary clauseLibrary() {
    return ClauseLibrary.standard();
  }
}
