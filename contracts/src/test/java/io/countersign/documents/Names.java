package io.countersign.documents;

import io.countersign.documents.Block.Fact;
import io.countersign.documents.Block.Facts;
import io.countersign.documents.Block.Signatures;
import io.countersign.documents.SignaturePlace.Signatory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Companies and people as they write themselves, in the scripts of the house, and with
 * -Dcountersign.fonts=FOLDER in those that Noto fonts of an operator add.
 */
public final class Names {

  /** One name for each script, by the English name of the script or language. */
  public static final Map<String, String> BY_SCRIPT = byScript();

  private Names() {}

  private static Map<String, String> byScript() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Arabic", "شركة النور للتجارة المحدودة");
    names.put("Persian", "شرکت گلستان پارس");
    names.put("Urdu", "پاکستان ٹیکسٹائل لمیٹڈ");
    names.put("Hebrew", "אור הגליל בע״מ");
    names.put("Chinese", "上海晨光机械有限公司");
    names.put("Japanese", "株式会社さくらテクノロジー");
    names.put("Korean", "주식회사 한빛소프트");
    names.put("Greek", "Ελληνική Ναυτιλία Α.Ε.");
    names.put("Cyrillic", "ООО «Северный ветер»");
    names.put("Vietnamese", "Công ty Trách nhiệm Hữu hạn Việt Đức");
    if (!System.getProperty("countersign.fonts", "").isBlank()) {
      names.put("Hindi", "श्री कृष्ण उद्योग प्राइवेट लिमिटेड");
      names.put("Bengali", "পদ্মা শিল্প প্রতিষ্ঠান");
      names.put("Tamil", "தமிழ் தொழில்நுட்ப நிறுவனம்");
      names.put("Thai", "บริษัท น้ำใจไทย จำกัด");
    }
    return names;
  }

  /** A contract of one page between parties that are named in other scripts. */
  public static Draft contract() {
    List<Fact> facts = new ArrayList<>();
    BY_SCRIPT.forEach((script, name) -> facts.add(new Fact(script, name)));
    return Draft.titled("Names", Locale.ENGLISH, Samples.WRITTEN)
        .withSubject(BY_SCRIPT.get("Korean"))
        .with(new Facts(facts))
        .with(places());
  }

  private static Signatures places() {
    return Signatures.of(
        new SignaturePlace(
            "seller", "شركة النور للتجارة المحدودة", new Signatory("פרופ׳ דנה לוי", "代表取締役")),
        new SignaturePlace("customer", "上海晨光机械有限公司", new Signatory("김민준", "Γενικός Διευθυντής")));
  }
}
