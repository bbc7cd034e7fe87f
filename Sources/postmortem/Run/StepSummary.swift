import Documents
import Glibc

/// The summary of a step of GitHub Actions: Markdown in a file that the runner names.
enum StepSummary {
  /// The file; nil outside GitHub Actions.
  static var path: String? {
    getenv("GITHUB_STEP_SUMMARY").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Adds `text` to what the step has said before, where there is a summary.
  static func append(_ text: String) throws {
    guard let path else { return }
    try OutputFile.append(path, Array(text.utf8))
  }
}
