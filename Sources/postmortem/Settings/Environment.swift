import Documents
import Foundation

/// The variables of the environment. An empty one counts as not set.
struct Environment {
  private let variables: [String: String]

  /// Those of the process.
  init() {
    variables = ProcessInfo.processInfo.environment
  }

  /// What a variable says; nil where it is not set.
  func value(of name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A sentence for each variable that begins like ours and is none, sorted.
  var complaints: [String] {
    let known = Setting.all.map(\.variable)
    return variables.keys.filter { $0.hasPrefix("POSTMORTEM_") && !known.contains($0) }.sorted()
      .map { name in
        let near = Spelling.suggestion(for: name, among: known)
        return "\(TerminalText.sanitised(name)) is no variable of ours and says nothing; "
          + (near.map { "did you mean \($0)?" } ?? "`postmortem config show` lists them")
      }
  }
}
