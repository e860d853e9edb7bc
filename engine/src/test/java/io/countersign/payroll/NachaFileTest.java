package io.countersign.payroll;

import static io.countersign.payroll.Desk.AMYS_BANK;
import static io.countersign.payroll.Desk.BOBS_BANK;
import static io.countersign.payroll.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.payees.PayMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class NachaFileTest {

  private final PayFile file =
      new Desk()
          .write(
              PayMethod.NACHA,
              line("amy", "USD 4275.28", AMYS_BANK),
              line("bob", "USD 586.95", BOBS_BANK));

  @Test
  void isWrittenAsTheBankReadsIt() {
    assertThat(file.text().lines())
        .containsExactly(
            "101 12104288212345678901704030800A094101Wells Fargo            Example Seller Inc"
                + "             ",
            "5220Example Seller  2017Q1              1234567890PPDCOMMISSION170403170405   1"
                + "121042880000001",
            "62223138010412345678         0000427528amy            Amy Adams               0"
                + "121042880000001",
            "632021000021987-65           0000058695bob            Bob Brown               0"
                + "121042880000002",
            "822000000200252380120000000000000000004862231234567890                         "
                + "121042880000001",
            "9000001000001000000020025238012000000000000000000486223"
                + "                                       ",
            "9".repeat(94),
            "9".repeat(94),
            "9".repeat(94),
            "9".repeat(94));
    assertThat(file.text().lines()).allMatch(record -> record.length() == 94);
    assertThat(file.references()).containsExactly("121042880000001", "121042880000002");
  }

  @Test
  void addsUpWhenItIsReadAgain() {
    List<String> entries = file.text().lines().filter(r -> r.startsWith("6")).toList();
    long total = entries.stream().mapToLong(r -> Long.parseLong(r.substring(29, 39))).sum();
    long hash = entries.stream().mapToLong(r -> Long.parseLong(r.substring(3, 11))).sum();
    String batch = file.text().lines().filter(r -> r.startsWith("8")).findFirst().orElseThrow();
    String end = file.text().lines().filter(r -> r.startsWith("90")).findFirst().orElseThrow();

    assertThat(total).isEqualTo(486_223);
    assertThat(Long.parseLong(batch.substring(4, 10))).isEqualTo(entries.size());
    assertThat(Long.parseLong(batch.substring(10, 20))).isEqualTo(hash);
    assertThat(Long.parseLong(batch.substring(32, 44))).isEqualTo(total);
    assertThat(Long.parseLong(end.substring(13, 21))).isEqualTo(entries.size());
    assertThat(Long.parseLong(end.substring(21, 31))).isEqualTo(hash);
    assertThat(Long.parseLong(end.substring(43, 55))).isEqualTo(total);
    assertThat(Long.parseLong(end.substring(7, 13)) * 10).isEqualTo(file.text().lines().count());
  }

  @Test
  void paysDollarsOnlyAndNoMoreThanALineHolds() {
    assertThatThrownBy(
            () ->
                new Desk()
                    .write(
                        PayMethod.NACHA,
                        line("amy", "EUR 1.00", AMYS_BANK),
                        line("bob", "USD 100000000.00", BOBS_BANK)))
        .hasMessageContaining(
            "Amy Adams (amy) is due EUR 1.00, but US bank transfer (NACHA) pays USD")
        .hasMessageContaining(
            "Bób Brown (bob) is due USD 100000000.00, more than one line can hold");
  }

  @Test
  void namesWhatTheCompanyHasNotSaid() {
    assertThatThrownBy(
            () ->
                new Desk()
                    .without("nacha.company-id")
                    .without("nacha.origin-id")
                    .write(PayMethod.NACHA, line("amy", "USD 1.00", AMYS_BANK)))
        .hasMessageContaining("countersign.payroll.nacha.company-id is missing")
        .hasMessageContaining("countersign.payroll.nacha.origin-id is missing");
  }

  @Test
  void readsWhatTheBankSendsBack() {
    String back =
        "62623138010412345678         0000427528amy            Amy Adams               1"
            + "231380100000001\n"
            + "799R03121042880000001      23138010                                            "
            + "231380100000001\n";

    assertThat(ReturnFile.read(back.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .containsExactly(
            new Bounced("121042880000001", "R03", "No account, or it cannot be found"));
    assertThatThrownBy(() -> ReturnFile.read(file.bytes()))
        .hasMessage("it holds no line that came back");
    assertThatThrownBy(() -> ReturnFile.read(new byte[] {'7', '9', '9'}))
        .hasMessage("line 1 has 3 characters, not 94");
  }
}
