public import Documents

/// How many findings of each severity, in how many files.
public struct FindingSummary: Sendable, Hashable {
  /// Findings that fail a run.
  public let errors: Int
  /// Findings that deserve a look.
  public let warnings: Int
  /// Declared breaches.
  public let breaches: Int
  /// Remarks.
  public let notes: Int
  /// Files that were looked at.
  public let files: Int
  /// Findings that a comment or a waiver silences; they count nowhere else.
  public let suppressed: Int
  /// Findings that `--fix` mends.
  public let fixable: Int
  /// Findings that `--fix` mends with `--unsafe-fixes` only.
  public let unsafelyFixable: Int

  /// The counts of `findings` in `files` files.
  public init(_ findings: [Diagnostic], files: Int) {
    var counts: [Int] = Diagnostic.Severity.allCases.map { _ in 0 }
    var (suppressed, fixable, unsafelyFixable) = (0, 0, 0)
    for finding in findings {
      guard finding.isOpen else {
        suppressed += 1
        continue
      }
      counts[finding.severity.rank] += 1
      switch finding.fix?.applicability {
      case .safe: fixable += 1
      case .unsafe: unsafelyFixable += 1
      case nil: break
      }
    }
    errors = counts[Diagnostic.Severity.error.rank]
    warnings = counts[Diagnostic.Severity.warning.rank]
    breaches = counts[Diagnostic.Severity.breach.rank]
    notes = counts[Diagnostic.Severity.note.rank]
    self.suppressed = suppressed
    self.fixable = fixable
    self.unsafelyFixable = unsafelyFixable
    self.files = files
  }

  /// Counts that were taken elsewhere, of findings whose fixes are not known.
  public init(_ counts: [Diagnostic.Severity: Int], suppressed: Int, files: Int) {
    errors = counts[.error] ?? 0
    warnings = counts[.warning] ?? 0
    breaches = counts[.breach] ?? 0
    notes = counts[.note] ?? 0
    self.suppressed = suppressed
    fixable = 0
    unsafelyFixable = 0
    self.files = files
  }

  /// One line: `2 errors, 1 warning, 1 declared breach, 31 notes in 16 files, 3 suppressed`, and how
  /// many of them can be mended.
  public var line: String {
    let silenced = suppressed > 0 ? ", \(suppressed) suppressed" : ""
    return "\(counts) in \(Self.counted(files, "file"))\(silenced)\(mending)"
  }

  /// `2 errors, 1 warning, 1 declared breach, 31 notes`
  var counts: String {
    let counts = [
      (errors, "error"), (warnings, "warning"), (breaches, "declared breach"), (notes, "note"),
    ]
    let found = counts.filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
    return found.isEmpty ? "no findings" : found.joined(separator: ", ")
  }

  /// `; [*] 3 fixable with --fix, 2 with --unsafe-fixes`, or nothing.
  private var mending: String {
    switch (fixable, unsafelyFixable) {
    case (0, 0): ""
    case (0, let unsafely): "; \(unsafely) fixable with --fix --unsafe-fixes"
    case (let safely, 0): "; [*] \(safely) fixable with --fix"
    case (let safely, let unsafely):
      "; [*] \(safely) fixable with --fix, \(unsafely) more with --unsafe-fixes"
    }
  }

  /// `1 file`, `2 files`, `2 breaches`.
  static func counted(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    return "\(number) \(noun)\(noun.hasSuffix("ch") ? "es" : "s")"
  }
}
