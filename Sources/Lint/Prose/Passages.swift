import Documents
import Incidents

/// Tells of a place in a document whether it is the author's own prose. Made only where a word was
/// found.
struct Passages {
  private let document: Document
  /// The texts of the front matter that are prose, in the order of the file.
  private let fields: [Span]
  /// What of a block is not the author's prose, by the start of the block.
  private var masks: [Int32: [Range<Int>]] = [:]

  /// The passages of `document`.
  init(_ document: Document) {
    self.document = document
    fields = document.proseFields.map(\.span)
  }

  /// The paragraph or field and the section in which `range` stands; nil where it is no prose of the
  /// author's.
  mutating func passage(of range: Range<Int>) -> (block: Span, section: Section.Kind?)? {
    if range.lowerBound < Int(document.body.nodes[0].span.start) {
      guard let field = fields.first(where: { contains($0, range) }),
        !isMasked(range, in: inner(field), isMarkdown: false)
      else { return nil }
      return (field, nil)
    }
    guard let block = proseBlock(of: range), !isMasked(range, in: block, isMarkdown: true) else {
      return nil
    }
    let section = document.sections.last { $0.heading.start <= Int32(range.lowerBound) }
    return (block, section?.kind ?? .preamble)
  }

  /// The paragraph, heading or cell around `range`, unless it is quoted.
  private func proseBlock(of range: Range<Int>) -> Span? {
    let nodes = document.body.nodes
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      guard node.kind.isBlock, contains(node.span, range) else {
        index = node.kind.isBlock ? Int(node.end) : index + 1
        continue
      }
      if node.kind == .blockQuote { return nil }
      if node.kind.holdsInlines { return node.span }
      index += 1
    }
    return nil
  }

  private func contains(_ span: Span, _ range: Range<Int>) -> Bool {
    span.start <= range.lowerBound && range.upperBound <= span.end
  }

  /// A scalar without the quotation marks of YAML.
  private func inner(_ field: Span) -> Span {
    let bytes = document.source.bytes
    guard field.range.count >= 2, let first = bytes[field.range].first,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), bytes[field.range].last == first
    else { return field }
    return Span(Int(field.start) + 1, Int(field.end) - 1)
  }

  private mutating func isMasked(_ range: Range<Int>, in block: Span, isMarkdown: Bool) -> Bool {
    let mask: [Range<Int>]
    if let known = masks[block.start] {
      mask = known
    } else {
      mask = ForeignText.ranges(in: document.source.bytes, block.range, isMarkdown: isMarkdown)
      masks[block.start] = mask
    }
    return mask.contains { $0.overlaps(range) }
  }
}

extension Document {
  /// The texts of the front matter that its author wrote as prose. Error texts, names, references
  /// and what is said of a source are none.
  var proseFields: [Located<String>] {
    var fields: [Located<String>?] = [title, dataLoss?.checked]
    fields += (detection?.missed ?? []).map(Optional.some)
    fields += impact.map(\.note)
    for change in changes {
      fields += [
        change.title, change.rollback?.steps, change.rollback?.trigger, change.emergency?.reason,
        change.breach?.facts,
      ]
      fields += change.skipped.map(Optional.some)
      fields += change.validations.flatMap { [$0.criterion, $0.method, $0.evidence] }
    }
    return fields.compactMap(\.self)
  }
}
