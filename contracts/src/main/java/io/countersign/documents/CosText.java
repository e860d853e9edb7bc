package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for each value of an object, so that two versions of it can be compared: keys in
 * order, strings in hexadecimal, references by number, streams by the digest of their raw bytes.
 */
final class CosText {

  private static final int DEEPEST = 100;

  private CosText() {}

  static String of(@Nullable COSBase value) {
    StringBuilder out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  /** The entries of a dictionary, each as text, in the order of their keys. */
  static Map<String, String> entries(COSDictionary dictionary) {
    Map<String, String> entries = new TreeMap<>();
    for (COSName key : dictionary.keySet()) {
      entries.put(key.getName(), of(dictionary.getItem(key)));
    }
    return entries;
  }

  private static void write(@Nullable COSBase value, StringBuilder out, int depth) {
    if (depth > DEEPEST) {
      throw new Refusal(PDF_UNREADABLE, "An object is nested too deep.");
    }
    if (value instanceof COSObject reference) {
      COSObjectKey key = reference.getKey();
      out.append(key == null ? "?" : key.getNumber() + " " + key.getGeneration() + " R");
    } else if (value instanceof COSDictionary dictionary) {
      out.append("<<");
      Map<String, COSBase> sorted = new TreeMap<>();
      dictionary.entrySet().forEach(e -> sorted.put(e.getKey().getName(), e.getValue()));
      sorted.forEach(
          (key, entry) -> {
            out.append(name(key)).append(' ');
            write(entry, out, depth + 1);
          });
      out.append(">>");
      if (dictionary instanceof COSStream stream) {
        out.append("stream ").append(rawDigest(stream));
      }
    } else if (value instanceof COSArray array) {
      out.append('[');
      for (int at = 0; at < array.size(); at++) {
        write(array.get(at), out, depth + 1);
        out.append(' ');
      }
      out.append(']');
    } else if (value instanceof COSString string) {
      out.append('<').append(string.toHexString()).append('>');
    } else if (value instanceof COSName name) {
      out.append(name(name.getName()));
    } else {
      out.append(value);
    }
  }

  /** With whatever could be taken for the end of the name and the beginning of something else. */
  private static String name(String name) {
    return "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static Digest rawDigest(COSStream stream) {
    try (InputStream raw = stream.createRawInputStream()) {
      return Digest.of(raw.readAllBytes());
    } catch (IOException e) {
      throw new Refusal(PDF_UNREADABLE, "A stream cannot be read.");
    }
  }
}
