package import Documents

/// What the rest of a knowledge base must know of one document: enough to check and to write the
/// links between documents without reading every file again. A class of constants: ten thousand are
/// sorted, grouped and handed on, and one is long to copy.
package final class Outline: Sendable {
  /// Path of the file.
  package let path: String
  /// Id, nil where the file has none.
  package let id: String?
  /// Where the id stands; the start of the file where there is none.
  package let idPlace: Place
  /// Ids that it had before, with their places.
  package let formerIDs: [Reference]
  package let title: String?
  package let type: DocumentType
  package let status: Status
  package let severity: String?
  /// Whether it retells someone else's account.
  package let isExternal: Bool
  /// Ids of the other documents it names in `related`, with their places.
  package let references: [Reference]
  /// The day it began; nil where none is written.
  package let day: CivilDay?
  /// Affected services.
  package let services: [String]
  /// Categories of the causes that brought it about (trigger, root, or without a role), in their order.
  package let categories: [String]
  /// Its class in the vocabulary of failures.
  package let failureClass: String?
  /// What it looked like from outside, in the same vocabulary.
  package let symptom: String?
  /// Where links into it may lead.
  package let headings: HeadingAnchors
  /// Its links to other files.
  package let links: [Link]
  /// What its comments silence, one for each rule that they name.
  package let suppressions: [Suppression]

  /// One rule that a comment of the document silences.
  package struct Suppression: Sendable, Hashable {
    /// Name of the rule, as written.
    package var rule: String
    /// Last day on which it counts.
    package var until: CivilDay?
    /// Why; nil where nothing is said.
    package var reason: String?
    /// Lines (from 1) whose findings are meant.
    package var lines: Range<Int>
    /// Where the rule is named.
    package var place: Place

    package init(
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
  package struct Reference: Sendable, Hashable {
    package var id: String
    package var relation: Relation.Kind?
    package var place: Place

    package init(id: String, relation: Relation.Kind?, place: Place) {
      self.id = id
      self.relation = relation
      self.place = place
    }
  }

  /// A link to another file.
  package struct Link: Sendable, Hashable {
    /// Path below the root.
    package var path: String
    /// The heading it leads to.
    package var heading: String?
    package var place: Place

    package init(path: String, heading: String?, place: Place) {
      self.path = path
      self.heading = heading
      self.place = place
    }
  }

  package init(
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
  package var outline: Outline {
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
  package func mark(_ rule: Located<String>, in source: SourceText) -> Outline.Suppression {
    Outline.Suppression(
      rule: rule.value, until: until?.value, reason: reason?.value, lines: lines,
      place: source.place(of: rule.span))
  }
}
