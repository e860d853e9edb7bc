package io.countersign.house.planted.documents;

import org.bouncycastle.cms.CMSSignedData;

/** Signs where only printing belongs. */
public final class SignsWhatItPrints {
  int version(CMSSignedData signature) {
    return signature.getVersion();
  }
}
