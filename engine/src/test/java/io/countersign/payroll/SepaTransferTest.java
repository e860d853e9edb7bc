package io.countersign.payroll;

import static io.countersign.payroll.Desk.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class SepaTransferTest {

  private static final PayTo AMY =
      new PayTo.SepaBank("Amy Ädams & Co", "FR7630006000011234567890189", "");
  private static final PayTo BOB =
      new PayTo.SepaBank("Bob Brown", "NL91ABNA0417164300", "ABNANL2A");

  private final PayFile file =
      new Desk()
          .write(PayMethod.SEPA, line("amy", "EUR 4275.28", AMY), line("bob", "EUR 586.95", BOB));

  @Test
  void isWrittenAsTheBankReadsIt() {
    assertThat(file.text())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
              <CstmrCdtTrfInitn>
                <GrpHdr>
                  <MsgId>CS-2017Q1</MsgId>
                  <CreDtTm>2017-04-03T08:00:00Z</CreDtTm>
                  <NbOfTxs>2</NbOfTxs>
                  <CtrlSum>4862.23</CtrlSum>
                  <InitgPty>
                    <Nm>Example Seller GmbH</Nm>
                  </InitgPty>
                </GrpHdr>
                <PmtInf>
                  <PmtInfId>CS-2017Q1</PmtInfId>
                  <PmtMtd>TRF</PmtMtd>
                  <BtchBookg>true</BtchBookg>
                  <NbOfTxs>2</NbOfTxs>
                  <CtrlSum>4862.23</CtrlSum>
                  <PmtTpInf>
                    <SvcLvl>
                      <Cd>SEPA</Cd>
                    </SvcLvl>
                    <CtgyPurp>
                      <Cd>SALA</Cd>
                    </CtgyPurp>
                  </PmtTpInf>
                  <ReqdExctnDt>
                    <Dt>2017-04-05</Dt>
                  </ReqdExctnDt>
                  <Dbtr>
                    <Nm>Example Seller GmbH</Nm>
                  </Dbtr>
                  <DbtrAcct>
                    <Id>
                      <IBAN>DE89370400440532013000</IBAN>
                    </Id>
                  </DbtrAcct>
                  <DbtrAgt>
                    <FinInstnId>
                      <Othr>
                        <Id>NOTPROVIDED</Id>
                      </Othr>
                    </FinInstnId>
                  </DbtrAgt>
                  <ChrgBr>SLEV</ChrgBr>
                  <CdtTrfTxInf>
                    <PmtId>
                      <EndToEndId>CS-2017Q1-00001</EndToEndId>
                    </PmtId>
                    <Amt>
                      <InstdAmt Ccy="EUR">4275.28</InstdAmt>
                    </Amt>
                    <Cdtr>
                      <Nm>Amy Adams + Co</Nm>
                    </Cdtr>
                    <CdtrAcct>
                      <Id>
                        <IBAN>FR7630006000011234567890189</IBAN>
                      </Id>
                    </CdtrAcct>
                    <RmtInf>
                      <Ustrd>Commission 2017-Q1</Ustrd>
                    </RmtInf>
                  </CdtTrfTxInf>
                  <CdtTrfTxInf>
                    <PmtId>
                      <EndToEndId>CS-2017Q1-00002</EndToEndId>
                    </PmtId>
                    <Amt>
                      <InstdAmt Ccy="EUR">586.95</InstdAmt>
                    </Amt>
                    <CdtrAgt>
                      <FinInstnId>
                        <BICFI>ABNANL2A</BICFI>
                      </FinInstnId>
                    </CdtrAgt>
                    <Cdtr>
                      <Nm>Bob Brown</Nm>
                    </Cdtr>
                    <CdtrAcct>
                      <Id>
                        <IBAN>NL91ABNA0417164300</IBAN>
                      </Id>
                    </CdtrAcct>
                    <RmtInf>
                      <Ustrd>Commission 2017-Q1</Ustrd>
                    </RmtInf>
                  </CdtTrfTxInf>
                </PmtInf>
              </CstmrCdtTrfInitn>
            </Document>
            """);
  }

  @Test
  void keepsToTheSchemaOfIso20022() {
    assertThatCode(() -> validate(file.text())).doesNotThrowAnyException();
    PayFile withBic =
        new Desk()
            .with("sepa.debtor-bic", "COBADEFF")
            .write(PayMethod.SEPA, line("bob", "EUR 0.01", BOB));
    assertThatCode(() -> validate(withBic.text())).doesNotThrowAnyException();
  }

  @Test
  void theSchemaFindsWhatDoesNotKeepToIt() {
    String bareDate =
        file.text().replaceAll("<ReqdExctnDt>\\s*<Dt>(.*)</Dt>\\s*", "<ReqdExctnDt>$1");
    assertThatThrownBy(() -> validate(bareDate)).isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(file.text().replace("ABNANL2A", "abna")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void paysEurosOnly() {
    assertThatThrownBy(() -> new Desk().write(PayMethod.SEPA, line("bob", "CHF 1.00", BOB)))
        .hasMessageContaining("Bób Brown (bob) is due CHF 1.00");
  }

  @Test
  void readsWhatTheBankSendsBack() {
    String report =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
          <OrgnlPmtInfAndSts><OrgnlPmtInfId>CS-2017Q1</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlEndToEndId>CS-2017Q1-00001</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>CS-2017Q1-00002</OrgnlEndToEndId><TxSts>RJCT</TxSts>
              <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
          </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """;
    assertThat(ReturnFile.read(report.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Bounced("CS-2017Q1-00002", "AC04", "Account closed"));
    String whole =
        report.replace("</OrgnlPmtInfId>", "</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>");
    assertThatThrownBy(() -> ReturnFile.read(whole.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining(
            "took nothing of CS-2017Q1 (AC04 Account closed). Make that file anew");
    String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    assertThatThrownBy(() -> ReturnFile.read(entity.getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("it is no XML");
  }

  /** Against the schema as ISO 20022 publishes it, which the jar of hbci4j carries. */
  private static void validate(String document) throws SAXException {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      Schema schema =
          factory.newSchema(
              Objects.requireNonNull(SepaTransferTest.class.getResource("/pain.001.001.09.xsd")));
      schema.newValidator().validate(new StreamSource(new StringReader(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
