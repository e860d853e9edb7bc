package io.countersign.retention;

import io.countersign.contracts.Contract;
import java.util.List;

/** Whoever knows of something that relies on contracts, such as pay that is not settled. */
public interface Reliance {

  /** What relies on a contract now, a sentence each. */
  List<String> on(Contract contract);
}
