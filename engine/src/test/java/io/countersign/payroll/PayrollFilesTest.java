package io.countersign.payroll;

import static io.countersign.payroll.Desk.payroll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.payees.PayMethod;
import org.junit.jupiter.api.Test;

class PayrollFilesTest {

  private static final String TEMPLATE =
      """
      last_name,first_name,title,gusto_employee_id,regular_hours,bonus,commission,personal_note
      Adams,Amy,Trainer,7757616923571632,,,,
      Adams,Amy,Account Executive (Primary),7757616923571632,80,,,
      Brown,Bób,Account Executive (Primary),7757616923571633,80,,,
      """;

  @Test
  void writesAdpPaydata() {
    PayFile file =
        new Desk()
            .write(
                PayMethod.ADP,
                payroll(PayMethod.ADP, "amy", "USD 4275.28", "000101"),
                payroll(PayMethod.ADP, "bob", "USD 586.95", "000102"));

    assertThat(file.name()).isEqualTo("PRABCEPI.csv");
    assertThat(file.text())
        .isEqualTo(
            "Co Code,Batch ID,File #,Reg Hours,O/T Hours,Earnings 3 Code,Earnings 3 Amount\r\n"
                + "ABC,2017Q1,000101,,,COM,4275.28\r\n"
                + "ABC,2017Q1,000102,,,COM,586.95\r\n");
  }

  @Test
  void writesPaychexStandardPayrollImport() {
    PayFile file =
        new Desk()
            .write(PayMethod.PAYCHEX, payroll(PayMethod.PAYCHEX, "amy", "USD 4275.28", "000101"));

    assertThat(file.text())
        .isEqualTo(
            "Client ID,Worker ID,Org,Job Number,Pay Component,Rate,Rate Number,Hours,Units,"
                + "Line Date,Amount,Check Seq Number,Override State,Override Local,"
                + "Override Local Jurisdiction,Labor Assignment\r\n"
                + "12345678,000101,,,Commission,,,,,,4275.28,,,,,\r\n");
  }

  @Test
  void writesWorkdayPayrollInput() {
    PayFile file =
        new Desk()
            .write(
                PayMethod.WORKDAY,
                payroll(PayMethod.WORKDAY, "amy", "USD 4275.28", "100101"),
                payroll(PayMethod.WORKDAY, "bob", "USD 586.95", "100102"));

    assertThat(file.text())
        .isEqualTo(
            "Spreadsheet Key,Row ID,Batch ID,Start Date,End Date,Ongoing,Adjustment,Worker,"
                + "Earning,Amount\r\n"
                + "1,1,COMM_2017Q1,2017-01-01,2017-03-31,N,Y,100101,COMMISSION,4275.28\r\n"
                + "2,1,COMM_2017Q1,2017-01-01,2017-03-31,N,Y,100102,COMMISSION,586.95\r\n");
  }

  @Test
  void fillsTheTemplateThatGustoHandsOut() {
    PayFile file =
        new Desk()
            .template(TEMPLATE)
            .write(
                PayMethod.GUSTO,
                payroll(PayMethod.GUSTO, "amy", "USD 4275.28", "7757616923571632"));

    assertThat(file.text())
        .isEqualTo(
            "last_name,first_name,title,gusto_employee_id,regular_hours,bonus,commission,"
                + "personal_note\r\n"
                + "Adams,Amy,Account Executive (Primary),7757616923571632,,,4275.28,"
                + "Commission 2017-Q1\r\n");
  }

  @Test
  void namesWhoIsNotInTheTemplate() {
    Desk desk = new Desk().template(TEMPLATE);
    assertThatThrownBy(
            () -> desk.write(PayMethod.GUSTO, payroll(PayMethod.GUSTO, "amy", "USD 1.00", "7")))
        .hasMessageContaining("Amy Adams (amy) is not in the template (gusto_employee_id 7)");
    assertThatThrownBy(
            () ->
                new Desk()
                    .template("a,b\n1,2\n")
                    .write(PayMethod.GUSTO, payroll(PayMethod.GUSTO, "amy", "USD 1.00", "7")))
        .hasMessageContaining("it has no column gusto_employee_id");
  }

  @Test
  void writesAPlainTableForAnyOtherPayroll() {
    PayFile file = new Desk().write(PayMethod.CSV, payroll(PayMethod.CSV, "bob", "JPY 5000", "=7"));

    assertThat(file.text().lines())
        .containsExactly(
            "employee_id,name,earning_code,amount,currency,period_start,period_end,memo",
            "'=7,Bób Brown,COMMISSION,5000,JPY,2017-01-01,2017-03-31,Commission 2017-Q1");
  }

  @Test
  void namesEverySettingThatIsMissingAndEveryAmountItCannotPay() {
    Desk desk = new Desk().without("adp.company-code").with("adp.earnings-code", "TOO LONG");
    assertThatThrownBy(
            () ->
                desk.write(
                    PayMethod.ADP,
                    payroll(PayMethod.ADP, "amy", "EUR 1.00", "000101"),
                    payroll(PayMethod.ADP, "bob", "USD 1.00", "000102")))
        .isInstanceOfSatisfying(
            PayFileRefused.class,
            refused ->
                assertThat(refused.reasons())
                    .containsExactly(
                        "the setting countersign.payroll.adp.company-code is missing (the company"
                            + " code, 3 characters)",
                        "the setting countersign.payroll.adp.earnings-code is not an earnings 3"
                            + " code such as COM",
                        "Amy Adams (amy) is due EUR 1.00, but ADP Workforce Now pays USD"));
  }

  @Test
  void tellsTheSecondVersionOfAFileFromTheFirst() {
    PayLine line = payroll(PayMethod.ADP, "amy", "USD 1.00", "000101");
    assertThat(PayFormats.write(PayMethod.ADP, Desk.order(2, line), new Desk()).text())
        .contains("ABC,2017Q1V2,000101");
  }
}
