public import Documents

/// One pass of fixes over one text.
public struct FixPass: Sendable {
  /// The text afterwards.
  public let text: SourceText
  /// The findings that were mended, in the order of their places.
  public let applied: [Diagnostic]

  /// How often a text is looked at again after its fixes: one may uncover the next.
  public static let limit = 10

  /// Applies the fixes of open `findings` of `source`, the unsafe ones too where they are allowed.
  /// Of fixes that touch each other the first one wins; the others may come in the next pass. A text
  /// with secrets in it is left alone.
  public init(_ source: SourceText, _ findings: [Diagnostic], allowingUnsafe: Bool) {
    var fixes: [(finding: Diagnostic, edits: [Replacement])] = []
    // The bytes of a text without its secrets must not become the file's.
    for finding in findings where !source.isBlotted {
      guard let fix = finding.fix, fix.isAllowed(finding, allowingUnsafe) else { continue }
      let edits = fix.edits.map { Replacement($0, in: source) }
      if edits.contains(where: { !$0.isNothing(in: source) }) { fixes.append((finding, edits)) }
    }
    fixes.sort { ($0.edits.first?.start ?? 0) < ($1.edits.first?.start ?? 0) }
    var taken: [Replacement] = []
    var applied: [Diagnostic] = []
    for (finding, edits) in fixes {
      guard !edits.contains(where: { edit in taken.contains { $0.touches(edit) } }) else {
        continue
      }
      taken += edits
      applied.append(finding)
    }
    self.applied = applied
    text =
      taken.isEmpty ? source : SourceText(path: source.path, bytes: Self.replaced(taken, source))
  }

  private static func replaced(_ edits: [Replacement], _ source: SourceText) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.start < $1.start }) {
      bytes += source.bytes[position..<edit.start]
      bytes += edit.text
      position = edit.end
    }
    return bytes + source.bytes[position...]
  }

  /// An edit by its bytes.
  private struct Replacement {
    let start: Int
    let end: Int
    let text: [UInt8]

    init(_ edit: Fix.Edit, in source: SourceText) {
      start = source.offset(of: edit.place.start)
      end = max(start, source.offset(of: edit.place.end))
      text = Array(edit.replacement.utf8)
    }

    func touches(_ other: Replacement) -> Bool { start <= other.end && other.start <= end }

    func isNothing(in source: SourceText) -> Bool { source.bytes[start..<end].elementsEqual(text) }
  }
}

extension Fix {
  /// Whether it may be applied to its finding.
  fileprivate func isAllowed(_ finding: Diagnostic, _ allowingUnsafe: Bool) -> Bool {
    finding.isOpen && (applicability == .safe || allowingUnsafe)
      && edits.allSatisfy { $0.place.path == finding.place.path }
  }
}
