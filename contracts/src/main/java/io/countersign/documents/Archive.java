package io.countersign.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What makes a PDF an archive file: colour profile, metadata twice with the same content, language,
 * and the attachments (ISO 19005-3 level A, ISO 14289-1).
 */
final class Archive {

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private Archive() {}

  static void describe(PDDocument pdf, Draft draft) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(draft.language().toLanguageTag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(intent);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(Xmp.of(draft));
    catalog.setMetadata(metadata);
    inform(pdf.getDocumentInformation(), draft);
    attach(pdf, draft);
  }

  private static void inform(PDDocumentInformation information, Draft draft) {
    information.setTitle(draft.title());
    if (!draft.subject().isBlank()) {
      information.setSubject(draft.subject());
    }
    if (!draft.issuer().isBlank()) {
      information.setAuthor(draft.issuer());
    }
    information.setCreator(Xmp.TOOL);
    information.setProducer(Xmp.TOOL);
    information.setCreationDate(calendar(draft));
    information.setModificationDate(calendar(draft));
  }

  private static void attach(PDDocument pdf, Draft draft) throws IOException {
    if (draft.attachments().isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> names = new LinkedHashMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment :
        draft.attachments().stream().sorted(Comparator.comparing(Attachment::name)).toList()) {
      byte[] bytes = attachment.bytes();
      PDEmbeddedFile file =
          new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
      file.setSubtype(attachment.mediaType());
      file.setSize(bytes.length);
      file.setCreationDate(calendar(draft));
      file.setModDate(calendar(draft));
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile(attachment.name());
      specification.setFileUnicode(attachment.name());
      specification.setFileDescription(attachment.description());
      specification.setEmbeddedFile(file);
      specification.setEmbeddedFileUnicode(file);
      specification.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Data");
      names.put(attachment.name(), specification);
      associated.add(specification);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(names);
    PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    dictionary.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(dictionary);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
  }

  private static Calendar calendar(Draft draft) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(draft.writtenAt().toEpochMilli());
    return calendar;
  }
}
