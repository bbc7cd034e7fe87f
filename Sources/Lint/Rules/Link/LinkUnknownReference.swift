import Documents
import Incidents

extension Rule {
  static let linkUnknownReference = Rule(
    "link-unknown-reference", .error, from: .draft, suppression: .never, fixes: .safe,
    "what a document refers to exists: its changes, causes, items, and other documents",
    check: .both(
      { document, _ in
        let known = Known(document)
        return document.mentions.filter { !known.contains($0) }
          .map { .unknown($0, known, in: document) }
      },
      { outlines, _ in
        let ids = outlines.compactMap(\.id).sorted()
        let known = Set(ids).union(outlines.lazy.flatMap { $0.formerIDs.map(\.id) })
        let lexicon = Lexicon(ids)
        return outlines.flatMap { outline in
          outline.references.filter { !known.contains($0.id) }
            .map { .unknown($0, lexicon, in: outline) }
        }
      }))
}

/// A mention of an entity of the same document.
private struct Mention: Sendable {
  let id: Located<String>
  /// What is expected there.
  let kind: Kind

  enum Kind: String {
    case change, cause, item
  }
}

/// The entities a document has.
private struct Known {
  private let ids: [Mention.Kind: [String]]

  init(_ document: Document) {
    ids = [
      .change: document.changes.compactMap(\.id?.value), .cause: document.causes.map(\.id.value),
      .item: document.items.map(\.id.value),
    ]
  }

  func contains(_ mention: Mention) -> Bool {
    ids[mention.kind]?.contains(mention.id.value) ?? false
  }

  func candidates(for mention: Mention) -> [String] { ids[mention.kind] ?? [] }
}

extension Document {
  /// Every mention of a change, cause or item. In the timeline only what looks like one: the same
  /// brackets also hold services.
  fileprivate var mentions: [Mention] {
    var mentions: [Mention] = []
    func add(_ id: Located<String>?, _ kind: Mention.Kind) {
      if let id { mentions.append(Mention(id: id, kind: kind)) }
    }
    for entry in timeline {
      for reference in entry.references {
        let name = reference.value.uppercased()
        if name.hasPrefix("RC-") {
          add(reference, .cause)
        } else if name.hasPrefix("AI-") {
          add(reference, .item)
        } else if name.hasPrefix("CHG-") || (entry.kind == .change && name != "NONE") {
          add(reference, .change)
        }
      }
    }
    for item in items { item.causes.forEach { add($0, .cause) } }
    dataLoss?.windows.forEach { add($0.reconciledBy, .item) }
    for change in changes {
      add(change.temporary?.revertedBy, .change)
      change.breach?.actions.forEach { add($0, .item) }
    }
    return mentions
  }
}

extension Finding {
  fileprivate static func unknown(
    _ mention: Mention, _ known: Known, in document: Document
  ) -> Finding {
    let (id, candidates) = (mention.id.value, known.candidates(for: mention))
    let (noun, place) =
      switch mention.kind {
      case .change: ("change", "`changes`")
      case .cause: ("cause", "the section of root causes")
      case .item: ("action item", "the section of action items")
      }
    let lexicon = Lexicon(candidates)
    let help =
      lexicon.suggestion(for: id).map { "did you mean `\($0)`?" }
      ?? (candidates.isEmpty
        ? "\(place) has none" : "there is \(candidates.prefix(8).joined(separator: ", "))")
    var finding = Finding(
      in: document, at: mention.id.span, "`\(id)` is no \(noun) of this document", help: [help],
      entity: id)
    finding.fix = .reference(id, at: finding.place, among: lexicon)
    return finding
  }

  fileprivate static func unknown(
    _ reference: Outline.Reference, _ known: Lexicon, in outline: Outline
  ) -> Finding {
    let guess = known.suggestion(for: reference.id)
    var finding = Finding(
      "no document has the id `\(reference.id)`", at: reference.place,
      help: guess.map { ["did you mean `\($0)`?"] } ?? [], document: outline.id,
      entity: reference.id, field: "related")
    finding.fix = .reference(reference.id, at: reference.place, among: known)
    return finding
  }
}

extension Fix {
  /// Writes a misspelt id right. Another number is another thing: only letters and signs may differ,
  /// and without a look only their case and width.
  fileprivate static func reference(_ id: String, at place: Place, among known: Lexicon) -> Fix? {
    func digits(_ id: String) -> [Character] { id.filter(\.isWholeNumber) }
    guard let correction = known.correction(of: id),
      digits(correction.word) == digits(id),
      // Marks of Markdown between the letters would be replaced as well.
      place.end.column - place.start.column == id.unicodeScalars.count
    else { return nil }
    return .write(correction.word, at: place, correction.distance == .none ? .safe : .unsafe)
  }
}
