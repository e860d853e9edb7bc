package io.countersign.contracts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.nio.file.Path;
import static org.assertj.core.api.Assertions.assertThat;

class DraftTest {
  @TempDir static Path home;
  @Test void h2() throws Exception { try (Desk d = Desk.onH2(home)) { go(d); } }
  @Test void mysql() throws Exception { try (Desk d = Desk.onMySql(home)) { go(d); } }

  void go(Desk d) {
    var b = Samples.booking("B-1001", 1, "65868.0000");
    var c = d.contracts().draft(Samples.proposal(b), new Actor("legal"));
    d.contracts().generate(c.id(), b);
    var f = d.contracts().find(c.id());
    assertThat(f.state()).isEqualTo(ContractState.GENERATED);
    assertThat(f.drafted().at()).isEqualTo(Samples.WRITTEN);
    assertThat(f.side(Role.CUSTOMER)).isEqualTo(Samples.CUSTOMER);
    assertThat(f.amends()).isEmpty();
    System.out.println(f.terms()+" "+f.revisions());
    assertThat(d.contracts().search("north", 5)).hasSize(1);
    assertThat(d.contracts().search("x%", 5)).isEmpty();
    System.out.println(d.sql().queryForList("select * from contract"));
    try { d.sql().update("update document_blob set byte_length = 1"); throw new AssertionError(); } catch (org.springframework.dao.DataAccessException e) { System.out.println(e.getMessage()); }
    try { d.contracts().draft(Samples.proposal(b), new Actor("legal"));throw new AssertionError(); } catch (ContractRefused e) { System.out.println(e.code()); }
  }
}
