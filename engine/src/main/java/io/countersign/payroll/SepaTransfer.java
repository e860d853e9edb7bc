package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A SEPA credit transfer, ISO 20022 pain.001.001.09: one payment of category purpose salary, in
 * euros, whose day of execution stands in {@code ReqdExctnDt/Dt}.
 */
final class SepaTransfer implements PayFormat {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final long LARGEST = 999_999_999_99L;
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_SHORT = 20;

  private final PayrollSettings settings;

  SepaTransfer(PayrollSettings settings) {
    this.settings = settings;
  }

  /** Who pays. */
  private record Debtor(String name, String iban, String bic) {}

  @Override
  public PayMethod method() {
    return PayMethod.SEPA;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    Debtor debtor =
        new Debtor(
            PlainLatin.of(list.setting("debtor-name", ".{1,70}", "the company's name"), 70),
            list.setting("debtor-iban", "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", "the company's IBAN"),
            list.setting("debtor-bic", "[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?", "a BIC", ""));
    list.currency("EUR");
    for (PayLine line : order.lines()) {
      list.atMost(line, LARGEST);
      if (line.to() instanceof PayTo.SepaBank bank && PlainLatin.of(bank.name()).isEmpty()) {
        list.add(line.payee() + " has no name of an account's owner in Latin letters");
      }
    }
    list.done();
    String message = "CS-" + ShortName.of(order.run(), LONGEST_SHORT);
    List<String> references = new ArrayList<>();
    for (int i = 1; i <= order.lines().size(); i++) {
      references.add(message + "-" + String.format(Locale.ROOT, "%05d", i));
    }
    String name = "sepa-pain.001-" + ShortName.ofFile(order.run()) + ".xml";
    return new PayFile(
        name, "application/xml", document(order, debtor, message, references), references);
  }

  private static String document(
      PayOrder order, Debtor debtor, String message, List<String> references) {
    String count = String.valueOf(order.lines().size());
    String sum = order.total(EUR).amount().toPlainString();
    XmlText xml = new XmlText();
    xml.open("Document", " xmlns=\"" + NAMESPACE + "\"").open("CstmrCdtTrfInitn");
    xml.open("GrpHdr")
        .leaf("MsgId", message)
        .leaf(
            "CreDtTm",
            DateTimeFormatter.ISO_INSTANT.format(order.run().at().truncatedTo(ChronoUnit.SECONDS)))
        .leaf("NbOfTxs", count)
        .leaf("CtrlSum", sum);
    xml.open("InitgPty").leaf("Nm", debtor.name()).close().close();
    xml.open("PmtInf")
        .leaf("PmtInfId", message)
        .leaf("PmtMtd", "TRF")
        .leaf("BtchBookg", "true")
        .leaf("NbOfTxs", count)
        .leaf("CtrlSum", sum);
    xml.open("PmtTpInf").open("SvcLvl").leaf("Cd", "SEPA").close();
    xml.open("CtgyPurp").leaf("Cd", "SALA").close().close();
    xml.open("ReqdExctnDt").leaf("Dt", order.run().payOn().toString()).close();
    xml.open("Dbtr").leaf("Nm", debtor.name()).close();
    xml.open("DbtrAcct").open("Id").leaf("IBAN", debtor.iban()).close().close();
    xml.open("DbtrAgt").open("FinInstnId");
    if (debtor.bic().isEmpty()) {
      xml.open("Othr").leaf("Id", "NOTPROVIDED").close();
    } else {
      xml.leaf("BICFI", debtor.bic());
    }
    xml.close().close().leaf("ChrgBr", "SLEV");
    for (int i = 0; i < references.size(); i++) {
      transaction(xml, order.lines().get(i), references.get(i), order.run());
    }
    return xml.close().close().close().done();
  }

  private static void transaction(XmlText xml, PayLine line, String id, PayOrder.Run run) {
    PayTo.SepaBank bank = bank(line);
    xml.open("CdtTrfTxInf").open("PmtId").leaf("EndToEndId", id).close();
    xml.open("Amt")
        .leaf("InstdAmt", " Ccy=\"EUR\"", line.amount().amount().toPlainString())
        .close();
    if (!bank.bic().isEmpty()) {
      xml.open("CdtrAgt").open("FinInstnId").leaf("BICFI", bank.bic()).close().close();
    }
    xml.open("Cdtr").leaf("Nm", PlainLatin.of(bank.name(), LONGEST_NAME)).close();
    xml.open("CdtrAcct").open("Id").leaf("IBAN", bank.iban()).close().close();
    xml.open("RmtInf")
        .leaf("Ustrd", PlainLatin.of("Commission " + run.cycle().period(), 140))
        .close();
    xml.close();
  }

  private static PayTo.SepaBank bank(PayLine line) {
    if (line.to() instanceof PayTo.SepaBank bank) {
      return bank;
    }
    throw new IllegalArgumentException(line.who() + " has no account in the SEPA area");
  }
}
