package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import io.countersign.documents.Dossier;
import io.countersign.documents.Graft;
import io.countersign.documents.Handmade;
import io.countersign.documents.PreparedSignature;
import io.countersign.documents.Preservation;
import io.countersign.documents.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to exhaust whoever reads them are refused: each within ten seconds of CPU, and all by
 * a process with 256 MB.
 */
class HostileFilesTest {

  private static final int MILLION = 1_000_000;
  private static final String CATALOG = "<<\n/Type /Catalog\n/Pages 3 0 R\n%s>>";

  @TempDir Path directory;
  private final Map<String, Document> files = new LinkedHashMap<>();

  @Test
  void areRefusedBeforeTheyDoHarm() throws Exception {
    DemoNotary notary = DemoNotary.in(directory.resolve("vault"));
    bombs();
    loops();
    crowds(notary);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CheckOfFiles.class.getName(),
                Files.writeString(directory.resolve("root.pem"), notary.anchors.pem()).toString()));
    for (Map.Entry<String, Document> file : files.entrySet()) {
      command.add(
          Files.write(directory.resolve(file.getKey()), file.getValue().bytes()).toString());
    }
    List<String> told = run(command);
    Files.write(Path.of("target/hostile.txt"), told);
    assertThat(told).as("one line for each file").hasSameSizeAs(files.keySet());
    for (String line : told) {
      String[] words = line.split(" ", -1);
      assertThat(words[1]).as(line).isEqualTo("INVALID");
      assertThat(words[2]).as(line).isNotEqualTo("CHECK_FAILED");
      assertThat(Integer.parseInt(words[3])).as(line).isLessThan(10_000);
    }
  }

  private void bombs() throws IOException {
    byte[] bomb = deflated(1_000);
    Handmade one = new Handmade().add(withFiles(1)).add("<<\n>>").add(pages());
    specification(one, "booking.json", bomb);
    files.put("attachment-of-a-gigabyte", one.done());
    byte[] most = deflated(18);
    Handmade many = new Handmade().add(withFiles(50)).add("<<\n>>").add(pages());
    for (int at = 0; at < 50; at++) {
      specification(many, "f" + at, most);
    }
    files.put("fifty-attachments", many.done());
    files.put(
        "page-of-a-gigabyte",
        new Handmade()
                .add(CATALOG.formatted(""))
                .add("<<\n>>")
                .add("<<\n/Type /Pages\n/Kids [4 0 R]\n/Count 1\n>>")
                .add("<<\n/Type /Page\n/Parent 3 0 R\n/Contents 5 0 R\n>>")
                .stream("/Filter /FlateDecode\n", bomb)
                .done());
    Handmade json = new Handmade().add(withFiles(1)).add("<<\n>>").add(pages());
    specification(
        json,
        "booking.json",
        deflated("[".repeat(10 * MILLION).getBytes(StandardCharsets.US_ASCII)));
    files.put("booking-of-brackets", json.done());
  }

  private void loops() {
    files.put(
        "page-that-is-its-own-parent",
        new Handmade()
            .add(CATALOG.formatted(""))
            .add("<<\n>>")
            .add("<<\n/Type /Pages\n/Kids [3 0 R]\n/Count 1\n>>")
            .done());
    Handmade laughs = new Handmade().add(CATALOG.formatted("")).add("<<\n>>");
    for (int at = 0; at < 60; at++) {
      int next = laughs.next() + 1;
      laughs.add("<<\n/Type /Pages\n/Kids [" + (next + " 0 R ").repeat(10) + "]\n/Count 10\n>>");
    }
    files.put("pages-of-pages-of-pages", laughs.add("<<\n/Type /Page\n>>").done());
    Handmade deep = new Handmade().add(CATALOG.formatted("")).add("<<\n>>");
    for (int at = 0; at < 50_000; at++) {
      deep.add("<<\n/Type /Pages\n/Kids [" + (deep.next() + 1) + " 0 R]\n/Count 1\n>>");
    }
    files.put("page-fifty-thousand-deep", deep.add("<<\n/Type /Page\n>>").done());
    String nested = "[".repeat(2 * MILLION) + "]".repeat(2 * MILLION);
    files.put(
        "array-two-million-deep",
        new Handmade()
            .add(CATALOG.formatted("/AF " + nested + "\n"))
            .add("<<\n>>")
            .add(pages())
            .done());
    files.put(
        "two-billion-pages",
        new Handmade()
            .add(CATALOG.formatted(""))
            .add("<<\n>>")
            .add("<<\n/Type /Pages\n/Kids []\n/Count 2147483647\n>>")
            .done());
  }

  private void crowds(DemoNotary notary) throws Exception {
    Handmade crowd = new Handmade().add(CATALOG.formatted("")).add("<<\n>>").add(pages());
    while (crowd.next() <= 100_000) {
      crowd.add("<<\n/Next " + (crowd.next() + 1) + " 0 R\n>>");
    }
    files.put("hundred-thousand-objects", crowd.done());
    StringBuilder kids = new StringBuilder();
    Handmade fields =
        new Handmade().add(CATALOG.formatted("/AcroForm 4 0 R\n")).add("<<\n>>").add(pages());
    for (int at = 5; at < 60_000; at++) {
      kids.append(at).append(" 0 R ");
    }
    fields.add("<<\n/Fields [" + kids + "]\n/SigFlags 3\n>>");
    while (fields.next() < 60_000) {
      fields.add("<<\n/T (f" + fields.next() + ")\n/FT /Sig\n/Rect [0 0 0 0]\n>>");
    }
    files.put("sixty-thousand-fields", fields.done());
    Document archived = notary.longTerm.archived(notary.twice(Samples.note()));
    Document many = archived;
    for (int at = 0; at < 60; at++) {
      many = Graft.on(many).put(Graft.on(many).next(), "<<\n>>").done();
    }
    files.put("sixty-revisions", many);
    files.put(
        "ranges-everywhere",
        new Handmade()
            .add(CATALOG.formatted(""))
            .add("<<\n/A (" + "/ByteRange".repeat(MILLION) + ")\n>>")
            .add(pages())
            .done());
    Graft dossier = Graft.on(archived);
    int store = dossier.reference(dossier.catalog(), "DSS");
    StringBuilder list = new StringBuilder();
    for (int at = 0; at < 5_000; at++) {
      list.append(dossier.next()).append(" 0 R ");
      dossier.stream(dossier.next(), "", new byte[] {0x30, 0});
    }
    files.put("dossier-of-thousands", dossier.edited(store, "/Certs [", "/Certs [" + list).done());
    evidence(notary);
    files.put("nothing-but-zeros", Document.of(new byte[20 * MILLION]));
  }

  /** Evidence that nobody signed, as much of it as is read, and a little more. */
  private void evidence(DemoNotary notary) throws Exception {
    Document twice = notary.twice(Samples.note());
    files.putAll(HostileCertificates.files(twice, notary));
    X509Certificate root = notary.ines().chain().get(1);
    ContentSigner nobody =
        new JcaContentSignerBuilder("SHA256withECDSA")
            .build(CertificateAuthority.newKeys().getPrivate());
    Date noon = Date.from(Office.NOON);
    List<byte[]> lists = new ArrayList<>();
    for (int at = 0; at < 7; at++) {
      JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(root, noon);
      for (int serial = 1; serial < 32_000; serial++) {
        list.addCRLEntry(BigInteger.valueOf(serial), noon, 0);
      }
      lists.add(list.build(nobody).getEncoded());
      if (at == 5 || at == 6) {
        files.put(
            "lists-of-" + at,
            Preservation.withDossier(twice, new Dossier(List.of(), List.of(), lists)));
      }
    }
    for (int answers : List.of(20, 9_000)) {
      BasicOCSPRespBuilder response =
          new BasicOCSPRespBuilder(new RespID(new JcaX509CertificateHolder(root).getSubject()));
      CertificateID id =
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(root),
              notary.ines().chain().get(0).getSerialNumber());
      for (int at = 0; at < answers; at++) {
        response.addResponse(id, CertificateStatus.GOOD, noon, (Date) null);
      }
      List<byte[]> responses = new ArrayList<>();
      for (int at = 0; at < (answers == 20 ? 200 : 1); at++) {
        responses.add(
            new OCSPRespBuilder()
                .build(OCSPRespBuilder.SUCCESSFUL, response.build(nobody, null, noon))
                .getEncoded());
      }
      files.put(
          answers + "-answers",
          Preservation.withDossier(twice, new Dossier(List.of(), responses, List.of())));
    }
    byte[] crowd = new byte[9 * MILLION];
    byte[] head = {0x30, (byte) 0x84, 0, (byte) 0x80, 0, 0};
    for (int at = 0; at < 0x800000; at += 2) {
      crowd[at + head.length] = 5;
    }
    System.arraycopy(head, 0, crowd, 0, head.length);
    files.put(
        "signature-of-four-million-parts",
        PreparedSignature.prepare(
                Office.printed(Samples.note()),
                CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
                crowd.length)
            .embed(crowd));
  }

  private static String pages() {
    return "<<\n/Type /Pages\n/Kids [<< /Type /Page >>]\n/Count 1\n>>";
  }

  private static String withFiles(int count) {
    StringBuilder names = new StringBuilder();
    StringBuilder associated = new StringBuilder();
    for (int at = 0; at < count; at++) {
      int specification = 4 + 2 * at;
      String name = count == 1 ? "booking.json" : "f" + at;
      names.append("(").append(name).append(") ").append(specification).append(" 0 R ");
      associated.append(specification).append(" 0 R ");
    }
    return CATALOG.formatted(
        "/Names << /EmbeddedFiles << /Names [" + names + "] >> >>\n/AF [" + associated + "]\n");
  }

  private static void specification(Handmade file, String name, byte[] content) {
    int stream = file.next() + 1;
    file.add(
        "<<\n/Type /Filespec\n/F (%s)\n/UF (%s)\n/EF << /F %d 0 R /UF %d 0 R >>\n>>"
            .formatted(name, name, stream, stream));
    file.stream("/Filter /FlateDecode\n/Subtype /application#2Fjson\n", content);
  }

  private static byte[] deflated(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] zeros = new byte[MILLION];
      for (int at = 0; at < megabytes; at++) {
        deflater.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    }
    return out.toByteArray();
  }

  private List<String> run(List<String> command) throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    List<String> told = Files.readAllLines(out);
    assertThat(ended).as("ended after %s", told).isTrue();
    return told.stream()
        .filter(line -> line.contains(" INVALID ") || line.contains(" VALID "))
        .toList();
  }
}
