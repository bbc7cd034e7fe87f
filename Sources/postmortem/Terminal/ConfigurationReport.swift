import Documents
import Incidents
import Lint

/// Tells what is wrong in configuration and policy.
enum ConfigurationReport {
  /// Prints what is wrong in the configuration of `base`; errors there end the command, for a rule
  /// judged by a policy that nobody meant is worse than none.
  static func show(_ base: KnowledgeBase) throws {
    var diagnostics = base.diagnostics
    if let source = base.sources.first(where: { $0.path == "postmortem.yml" }) {
      diagnostics += RuleSettings.diagnostics(base.configuration, in: source)
    }
    try stop(diagnostics, in: "the configuration")
  }

  /// Nobody reads more lines than so many.
  private static let limit = 100

  /// Prints what is wrong in a file that steers the command, known as `what`; errors end it.
  static func stop(_ diagnostics: [Diagnostic], in what: String) throws {
    let told = diagnostics.sorted(by: Diagnostic.inReadingOrder)
    for diagnostic in told.prefix(limit) {
      let place = diagnostic.place
      Console.err.line(
        TerminalText.sanitised(
          "\(place.path):\(place.start.line):\(place.start.column): "
            + "\(diagnostic.severity.rawValue)[\(diagnostic.rule)] \(diagnostic.message)"))
      for help in diagnostic.help { Console.err.line("  help: \(TerminalText.sanitised(help))") }
    }
    if told.count > limit { Console.err.line("… and \(told.count - limit) more") }
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 {
      throw UsageFailure(
        "\(errors) \(errors == 1 ? "error" : "errors") in \(what); nothing was done")
    }
  }
}
