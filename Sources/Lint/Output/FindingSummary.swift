package import Documents

/// How many findings of each severity, in how many files.
package struct FindingSummary: Sendable, Hashable {
  /// Findings that fail a run.
  package let errors: Int
  /// Findings that deserve a look.
  package let warnings: Int
  /// Declared breaches.
  package let breaches: Int
  /// Remarks.
  package let notes: Int
  /// Files that were looked at.
  package let files: Int
  /// Findings that a comment or a waiver silences; they count nowhere else.
  package let suppressed: Int

  /// The counts of `findings` in `files` files.
  package init(_ findings: [Diagnostic], files: Int) {
    func count(_ severity: Diagnostic.Severity) -> Int {
      findings.count { $0.severity == severity && $0.isOpen }
    }
    errors = count(.error)
    warnings = count(.warning)
    breaches = count(.breach)
    notes = count(.note)
    suppressed = findings.count { !$0.isOpen }
    self.files = files
  }

  /// One line: `2 errors, 1 warning, 1 declared breach, 31 notes in 16 files, 3 suppressed`.
  package var line: String {
    let counts = [
      (errors, "error"), (warnings, "warning"), (breaches, "declared breach"), (notes, "note"),
    ]
    let found = counts.filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
    let what = found.isEmpty ? "no findings" : found.joined(separator: ", ")
    let silenced = suppressed > 0 ? ", \(suppressed) suppressed" : ""
    return "\(what) in \(Self.counted(files, "file"))\(silenced)"
  }

  /// `1 file`, `2 files`, `2 breaches`.
  static func counted(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    return "\(number) \(noun)\(noun.hasSuffix("ch") ? "es" : "s")"
  }
}
