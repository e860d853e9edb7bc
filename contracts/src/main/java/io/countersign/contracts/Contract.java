package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.clauses.Edition;
import io.countersign.clauses.Template;
import io.countersign.contracts.ContractRefused.AlreadyFinal;
import io.countersign.contracts.ContractRefused.AlreadyGenerated;
import io.countersign.contracts.ContractRefused.AlreadySigned;
import io.countersign.contracts.ContractRefused.BookingChanged;
import io.countersign.contracts.ContractRefused.ContractVoid;
import io.countersign.contracts.ContractRefused.NotGenerated;
import io.countersign.deals.DealId;
import io.countersign.documents.Document;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SubjectKind;
import io.countersign.signing.SubjectRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * A contract about one revision of a booking, or of something else, from its draft to its last
 * signature. Every change of its document is a line in its revision ledger; what is signed never
 * changes.
 */
@Entity
public class Contract {

  @EmbeddedId private ContractId id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private ContractState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject", updatable = false)
  private SubjectKind kind;

  @Column(updatable = false)
  private String bookingId;

  @Column(updatable = false)
  private int bookingRevision;

  private Digest bookingHash;

  /**
   * What it is about, and which revision, until the contract is void: the database lets nobody
   * draft two.
   */
  @Column(name = "live_booking")
  private @Nullable String liveBooking;

  @Column(updatable = false)
  private @Nullable String deal;

  @Column(updatable = false)
  private String templateId;

  @Column(updatable = false)
  private int templateVersion;

  @Column(updatable = false)
  private Digest templateHash;

  @Embedded
  @EmbeddedColumnNaming("seller_%s")
  private Side seller;

  @Embedded
  @EmbeddedColumnNaming("customer_%s")
  private Side customer;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "amends", updatable = false))
  private @Nullable ContractId amends;

  @Column(updatable = false)
  private String draftedBy;

  @Convert(converter = InstantColumn.class)
  @Column(updatable = false)
  private Instant draftedAt;

  private @Nullable String voidedBy;

  @Convert(converter = InstantColumn.class)
  private @Nullable Instant voidedAt;

  private @Nullable String voidReason;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "contract_term", joinColumns = @JoinColumn(name = "contract_id"))
  @MapKeyColumn(name = "name")
  @Column(name = "written")
  private Map<String, String> terms = new TreeMap<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "contract_revision", joinColumns = @JoinColumn(name = "contract_id"))
  @OrderColumn(name = "seq")
  @ListIndexBase(1)
  private List<ContractRevision> revisions = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "contract_signature", joinColumns = @JoinColumn(name = "contract_id"))
  @OrderColumn(name = "seq")
  @ListIndexBase(1)
  private List<ContractSignature> signatures = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private SignatureLevel levelAsked = SignatureLevel.SES;

  @SuppressWarnings("NullAway.Init")
  protected Contract() {}

  Contract(Proposal proposal, Template template, @Nullable ContractId amends, Stamp drafted) {
    Subject subject = proposal.subject();
    this.id = ContractId.fresh();
    this.state = ContractState.DRAFTED;
    this.kind = subject.kind();
    this.bookingId = subject.id();
    this.bookingRevision = subject.revision();
    this.bookingHash = subject.digest();
    this.liveBooking = subject.id() + " revision " + subject.revision();
    this.deal = subject.deal().map(DealId::value).orElse(null);
    this.templateId = template.edition().id();
    this.templateVersion = template.edition().version();
    this.templateHash = template.digest();
    this.seller = proposal.seller();
    this.customer = proposal.customer();
    this.amends = amends;
    this.draftedBy = drafted.by().login();
    this.draftedAt = drafted.at();
    this.terms.putAll(proposal.terms());
  }

  /** Takes other terms; a contract that stands for itself is about them. */
  void revised(Map<String, String> agreed) {
    requireDraft();
    terms.clear();
    terms.putAll(agreed);
    if (kind == SubjectKind.FACTS) {
      bookingHash = facts().digest();
    }
  }

  void generated(Document document) {
    requireOpen();
    revisions.add(ContractRevision.of(document));
    state = ContractState.GENERATED;
  }

  void signed(ContractSignature signature, Document document) {
    requireUnsignedBy(signature.role());
    signatures.add(signature);
    revisions.add(ContractRevision.of(document));
    boolean all = signatures.size() == Role.values().length;
    state = all ? ContractState.SIGNED : ContractState.PARTLY_SIGNED;
  }

  /** Asks for signatures of at least this level, as long as nobody has signed. */
  void asksFor(SignatureLevel level) {
    requireOpen();
    if (!signatures.isEmpty()) {
      throw new AlreadySigned(signatures.get(0).role());
    }
    levelAsked = level;
  }

  void preserved(Document document) {
    revisions.add(ContractRevision.of(document));
  }

  void declareVoid(String reason, Stamp stamp) {
    requireOpen();
    state = ContractState.VOIDED;
    liveBooking = null;
    voidedBy = stamp.by().login();
    voidedAt = stamp.at();
    voidReason = reason;
  }

  /**
   * Lets a contract pass whose words are not final.
   *
   * @throws ContractRefused when it is printed or void
   */
  public void requireDraft() {
    requireOpen();
    if (state != ContractState.DRAFTED) {
      throw new AlreadyGenerated();
    }
  }

  void requireOpen() {
    if (state == ContractState.VOIDED) {
      throw new ContractVoid();
    }
    if (state == ContractState.SIGNED) {
      throw new AlreadyFinal();
    }
  }

  /** Refuses when the side cannot sign now: it has signed, the contract is void or not printed. */
  public void requireUnsignedBy(Role role) {
    if (signatureOf(role).isPresent()) {
      throw new AlreadySigned(role);
    }
    requireOpen();
    if (state == ContractState.DRAFTED) {
      throw new NotGenerated();
    }
  }

  void requireFor(SubjectRef current) {
    if (!isFor(current)) {
      throw new BookingChanged(this, current);
    }
  }

  /** Whether this is, to the last character, what the contract was drafted for. */
  public boolean isFor(SubjectRef current) {
    return subject().equals(current);
  }

  public ContractId id() {
    return id;
  }

  public ContractState state() {
    return state;
  }

  public SubjectKind kind() {
    return kind;
  }

  /** What the contract is about, in the revision that it was drafted for. */
  public SubjectRef subject() {
    return new SubjectRef(
        bookingId, bookingRevision, new io.countersign.documents.Digest(bookingHash.hex()));
  }

  /** What a contract is about that stands for itself: its own terms. */
  public Facts facts() {
    return new Facts(
        bookingId.substring(SubjectKind.FACTS.prefix().length()), bookingRevision, terms);
  }

  /** The deal whose booking the contract is about. */
  public Optional<DealId> deal() {
    return Optional.ofNullable(deal).map(DealId::new);
  }

  public Edition template() {
    return new Edition(templateId, templateVersion);
  }

  /** The digest of every word of the template when the contract was drafted. */
  public Digest templateHash() {
    return templateHash;
  }

  public Side side(Role role) {
    return role == Role.SELLER ? seller : customer;
  }

  /** The terms that differ from the template's usual ones, as they were written. */
  public Map<String, String> terms() {
    return new TreeMap<>(terms);
  }

  /** The signed contract about an earlier revision that this one amends. */
  public Optional<ContractId> amends() {
    return Optional.ofNullable(amends);
  }

  public Stamp drafted() {
    return new Stamp(new Actor(draftedBy), draftedAt);
  }

  public Optional<Stamp> voided() {
    return voidedBy == null || voidedAt == null
        ? Optional.empty()
        : Optional.of(new Stamp(new Actor(voidedBy), voidedAt));
  }

  public Optional<String> voidReason() {
    return Optional.ofNullable(voidReason);
  }

  /** The revision ledger, oldest first; empty before the document is generated. */
  public List<ContractRevision> revisions() {
    return List.copyOf(revisions);
  }

  ContractRevision lastRevision() {
    if (revisions.isEmpty()) {
      throw new NotGenerated();
    }
    return revisions.get(revisions.size() - 1);
  }

  /** What the contract was drafted from, when this is what it is about. */
  Proposal proposal(Subject subject) {
    requireFor(subject.ref());
    return new Proposal(subject, template(), seller, customer, terms);
  }

  /** The signatures in the order in which they were given. */
  public List<ContractSignature> signatures() {
    return List.copyOf(signatures);
  }

  /** What its signatures have to be in law, at least. */
  public SignatureLevel levelAsked() {
    return levelAsked;
  }

  public Optional<ContractSignature> signatureOf(Role role) {
    return signatures.stream().filter(signature -> signature.role() == role).findFirst();
  }
}
