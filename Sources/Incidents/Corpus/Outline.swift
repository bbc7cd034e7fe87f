public import Documents

/// What the rest of a knowledge base must know of one document: enough to check and to write the
/// links between documents without reading every file again. A class of constants: ten thousand are
/// sorted, grouped and handed on, and one is long to copy.
public final class Outline: Sendable {
  /// Path of the file.
  public let path: String
  /// Id, nil where the file has none.
  public let id: String?
  /// Where the id stands; the start of the file where there is none.
  public let idPlace: Place
  /// Ids that it had before, with their places.
  public let formerIDs: [Reference]
  /// One sentence, as written; nil where there is none.
  public let title: String?
  /// What it tells of; `incident` where nothing known is said.
  public let type: DocumentType
  /// How far it has come; `active` where nothing known is said.
  public let status: Status
  /// As written, whether configured or not; nil where none is.
  public let severity: String?
  /// Whether it retells someone else's account.
  public let isExternal: Bool
  /// Ids of the other documents it names in `related`, with their places.
  public let references: [Reference]
  /// The day it began; nil where none is written.
  public let day: CivilDay?
  /// Affected services.
  public let services: [String]
  /// Categories of the causes that brought it about (trigger, root, or without a role), in their order.
  public let categories: [String]
  /// Its class in the vocabulary of failures.
  public let failureClass: String?
  /// What it looked like from outside, in the same vocabulary.
  public let symptom: String?
  /// Where links into it may lead.
  public let headings: HeadingAnchors
  /// Its links to other files.
  public let links: [Link]
  /// What its comments silence, one for each rule that they name.
  public let suppressions: [Suppression]

  /// One rule that a comment of the document silences.
  public struct Suppression: Sendable, Hashable {
    /// Name of the rule, as written.
    public var rule: String
    /// Last day on which it counts.
    public var until: CivilDay?
    /// Why; nil where nothing is said.
    public var reason: String?
    /// Lines (from 1) whose findings are meant.
    public var lines: Range<Int>
    /// Where the rule is named.
    public var place: Place

    /// A silenced rule from its parts, as a document or the database has them.
    public init(
      rule: String, until: CivilDay?, reason: String?, lines: Range<Int>, place: Place
    ) {
      self.rule = rule
      self.until = until
      self.reason = reason
      self.lines = lines
      self.place = place
    }
  }

  /// A mention of another document.
  public struct Reference: Sendable, Hashable {
    /// The id that is named: of another document, or a former one of this.
    public var id: String
    /// How the two hang together; nil where nothing known is said, and for former ids.
    public var relation: Relation.Kind?
    /// Where the id stands.
    public var place: Place

    /// A mention of `id` at `place`.
    public init(id: String, relation: Relation.Kind?, place: Place) {
      self.id = id
      self.relation = relation
      self.place = place
    }
  }

  /// A link to another file.
  public struct Link: Sendable, Hashable {
    /// Path below the root.
    public var path: String
    /// The heading it leads to.
    public var heading: String?
    /// Where the link stands.
    public var place: Place

    /// A link to `path`, to all of it where `heading` is nil.
    public init(path: String, heading: String?, place: Place) {
      self.path = path
      self.heading = heading
      self.place = place
    }
  }

  /// An outline from its parts, as a document or the database has them.
  public init(
    path: String, id: String?, idPlace: Place, formerIDs: [Reference] = [], title: String?,
    type: DocumentType,
    status: Status, severity: String?, isExternal: Bool, references: [Reference], day: CivilDay?,
    services: [String], categories: [String], failureClass: String?, symptom: String?,
    headings: HeadingAnchors, links: [Link], suppressions: [Suppression]
  ) {
    self.path = path
    self.id = id
    self.idPlace = idPlace
    self.formerIDs = formerIDs
    self.title = title
    self.type = type
    self.status = status
    self.severity = severity
    self.isExternal = isExternal
    self.references = references
    self.day = day
    self.services = services
    self.categories = categories
    self.failureClass = failureClass
    self.symptom = symptom
    self.headings = headings
    self.links = links
    self.suppressions = suppressions
  }
}

extension Document {
  /// What other documents may know of this one.
  public var outline: Outline {
    Outline(
      path: source.path, id: id?.value, idPlace: source.place(of: id?.span ?? Span(0, 0)),
      formerIDs: formerIDs.map {
        Outline.Reference(id: $0.value, relation: nil, place: source.place(of: $0.span))
      },
      title: title?.value, type: effectiveType, status: effectiveStatus,
      severity: severity?.value, isExternal: isExternal,
      references: related.compactMap { relation in
        relation.id.map {
          Outline.Reference(
            id: $0.value, relation: relation.kind?.value, place: source.place(of: $0.span))
        }
      },
      day: day, services: services.map(\.value),
      categories: causes.filter { $0.role?.value.isOrigin ?? true }
        .compactMap(\.category?.value),
      failureClass: failure?.failureClass?.value, symptom: failure?.symptom?.value,
      headings: HeadingAnchors(body),
      links: links.compactMap { link in
        guard case .file(let path, let heading) = link.target else { return nil }
        return Outline.Link(path: path, heading: heading, place: source.place(of: link.span))
      },
      suppressions: suppressions.flatMap { comment in
        comment.fault == nil ? comment.rules.map { comment.mark($0, in: source) } : []
      })
  }
}

extension SuppressionComment {
  /// What the comment says of one of its rules.
  public func mark(_ rule: Located<String>, in source: SourceText) -> Outline.Suppression {
    Outline.Suppression(
      rule: rule.value, until: until?.value, reason: reason?.value, lines: lines,
      place: source.place(of: rule.span))
  }
}
