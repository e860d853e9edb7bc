package io.countersign.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void spellsADocumentInOneWay() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("b", List.of("é\n\"\\", 7, true));
    document.put("a", Map.of());

    assertThat(new String(CanonicalJson.of(document), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":{},\"b\":[\"é\\n\\\"\\\\\",7,true]}");
  }

  @Test
  void doesNotCareForOrderAndBlanks() {
    assertThat(CanonicalJson.respelled("{ \"b\" : 1,\n \"a\":[] }"))
        .isEqualTo(CanonicalJson.respelled("{\"a\":[],\"b\":1}"));
  }

  @Test
  void refusesNumbersThatJsonWouldBend() {
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", (1L << 53) + 1)))
        .hasMessageContaining("write it as text");
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", new java.math.BigDecimal("0.1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
