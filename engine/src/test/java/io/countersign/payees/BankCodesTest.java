package io.countersign.payees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BankCodesTest {

  @Test
  void knowsRoutingNumbersByTheirCheckDigit() {
    for (String right : List.of("231380104", "121042882", "021000021", "011000015")) {
      assertThat(BankCodes.routing(right)).as(right).isEmpty();
    }
    for (String wrong : List.of("231380105", "132380104", "000000000", "23138010", "23138010A")) {
      assertThat(BankCodes.routing(wrong)).as(wrong).isPresent();
    }
  }

  @Test
  void knowsIbansByLengthAndRemainder() {
    for (String right :
        List.of("DE89370400440532013000", "FR7630006000011234567890189", "NL91ABNA0417164300")) {
      assertThat(BankCodes.iban(right)).as(right).isEmpty();
    }
    assertThat(BankCodes.iban("DE89370400440532013001"))
        .hasValueSatisfying(why -> assertThat(why).contains("97"));
    assertThat(BankCodes.iban("DE8937040044053201300"))
        .hasValue("22 characters, as IBANs of DE have");
    assertThat(BankCodes.iban("US89370400440532013000")).hasValue("an IBAN of the SEPA area");
    assertThat(BankCodes.iban("")).isPresent();
  }

  @Test
  void everySingleWrongDigitOfAnIbanIsFound() {
    String right = "FR7630006000011234567890189";
    for (int i = 4; i < right.length(); i++) {
      char other = right.charAt(i) == '9' ? '0' : (char) (right.charAt(i) + 1);
      String wrong = right.substring(0, i) + other + right.substring(i + 1);
      assertThat(BankCodes.iban(wrong)).as(wrong).isPresent();
    }
  }

  @Test
  void knowsBics() {
    assertThat(BankCodes.bic("COBADEFF")).isEmpty();
    assertThat(BankCodes.bic("ABNANL2AXXX")).isEmpty();
    assertThat(BankCodes.bic("ABNANL2")).isPresent();
  }
}
