public import Documents

/// From which severity on findings fail a run.
public enum FailLevel: String, Sendable, Hashable, CaseIterable {
  case error, warning, note, never

  /// Whether a finding of `severity` fails the run. A declared breach never does: who says honestly
  /// that a control was not kept is not punished for it.
  public func fails(_ severity: Diagnostic.Severity) -> Bool {
    switch severity {
    case .error: self != .never
    case .warning: self == .warning || self == .note
    case .note: self == .note
    case .breach: false
    }
  }
}
