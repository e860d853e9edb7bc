package io.countersign.web.home;

import io.countersign.signing.KeySource;
import io.countersign.signing.RemoteKeys;
import io.countersign.signing.StoredKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The keys of signers that the configuration names, {@code countersign.signers.*}. */
final class GivenKeys {

  private final Environment environment;

  GivenKeys(Environment environment) {
    this.environment = environment;
  }

  /**
   * Every place that is named.
   *
   * @throws ProductionIncomplete when none is
   */
  List<KeySource> sources() {
    List<KeySource> sources = new ArrayList<>();
    String file = value("countersign.signers.file");
    if (!file.isBlank()) {
      String password = required("countersign.signers.file.password");
      sources.add(StoredKeys.inFile(Path.of(file), password));
    }
    String library = value("countersign.signers.device");
    if (!library.isBlank()) {
      int slot = environment.getProperty("countersign.signers.device.slot", Integer.class, 0);
      String pin = required("countersign.signers.device.pin");
      sources.add(StoredKeys.inDevice(Path.of(library), slot, pin));
    }
    String service = value("countersign.signers.service");
    if (!service.isBlank()) {
      String token = required("countersign.signers.service.token");
      String keys = required("countersign.signers.service.keys");
      sources.add(new RemoteKeys(URI.create(service), token, List.of(keys.split(",", -1))));
    }
    if (sources.isEmpty()) {
      throw new ProductionIncomplete(
          "countersign.signers.file, countersign.signers.device or countersign.signers.service");
    }
    return sources;
  }

  /**
   * The value of a property.
   *
   * @throws ProductionIncomplete when there is none
   */
  String required(String property) {
    String value = value(property);
    if (value.isBlank()) {
      throw new ProductionIncomplete(property);
    }
    return value;
  }

  private String value(String property) {
    return environment.getProperty(property, "");
  }
}
