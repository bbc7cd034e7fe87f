public import Documents

/// A list of old findings that a repository lives with, one a line: what is on it is not told again.
public struct Baseline: Sendable {
  /// A finding, or several of one fingerprint.
  public struct Entry: Sendable, Hashable {
    /// Which finding.
    public var fingerprint: Fingerprint
    /// How grave it was; one that becomes graver is told.
    public var severity: Diagnostic.Severity
    /// How many there were.
    public var count: Int
    /// Bytes of the line.
    public var span: Span
  }

  /// The entries in the order of the file.
  public let entries: [Entry]
  private let source: SourceText

  init(entries: [Entry], source: SourceText) {
    self.entries = entries
    self.source = source
  }

  /// The findings on the list, each at its line.
  public var findings: [FindingComparison.Former] {
    entries.map { entry in
      FindingComparison.Former(
        finding: Diagnostic(
          entry.fingerprint.rule, entry.severity, "", at: source.place(of: entry.span),
          document: entry.fingerprint.document, entity: entry.fingerprint.entity,
          field: entry.fingerprint.field), count: entry.count)
    }
  }

  /// Says of those `gone` of its findings, that nobody finds any more, that they may be taken off.
  public func staleEntries(_ gone: [FindingComparison.Former]) -> [Diagnostic] {
    let counts = Dictionary(
      gone.map { ($0.finding.place.start.line, $0.count) }, uniquingKeysWith: +)
    return entries.compactMap { entry in
      let place = source.place(of: entry.span)
      guard let count = counts[place.start.line] else { return nil }
      let fingerprint = entry.fingerprint
      let what = "\(fingerprint.rule) of \(fingerprint.document)"
      let rest = entry.count - count
      return Diagnostic(
        "baseline-stale", .warning,
        rest == 0
          ? "\(what) is there no more" : "\(what) is there \(rest)×, not \(entry.count)×",
        at: place,
        help: [
          rest == 0 ? "take the line out of the list" : "write x\(rest) at its end",
          "or write the list anew: postmortem lint --save-baseline \(source.path)",
        ])
    }
  }
}
