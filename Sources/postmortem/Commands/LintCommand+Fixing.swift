import ArgumentParser
import Documents
import Incidents
import Lint

extension LintCommand {
  /// Mends what `lint` finds, in memory.
  func mend(_ check: LintCheck) throws -> FixRun {
    try FixRun(
      root: check.run.base.root, drafts: check.run.texts, allowsUnsafe: fixes.unsafeFixes
    ) { try check.report(with: $0).findings }
  }

  /// Shows what would be changed; exit code 1 where anything would.
  func show(_ mending: FixRun) throws {
    Console.out.difference(mending.differences)
    tellSecrets(mending)
    Console.err.line("postmortem: \(mending.summary("would fix"))")
    if !mending.applied.isEmpty { throw ExitCode(1) }
  }

  private func tellSecrets(_ mending: FixRun) {
    for secret in mending.secrets {
      let (path, start) = (TerminalText.sanitised(secret.place.path), secret.place.start)
      Console.err.line(
        "postmortem: \(path) is left as it is: \(secret.message), line \(start.line), column "
          + "\(start.column); take it out, then fix the rest")
    }
  }

  /// Tells what was mended, and what could not be written; exit code 3 where something could not.
  func tell(_ mending: FixRun, _ failures: [FileError]) throws {
    tellSecrets(mending)
    Console.err.line("postmortem: \(mending.summary("fixed", without: failures))")
    for failure in failures { Console.err.line("postmortem: \(failure.description)") }
    if !failures.isEmpty { throw ExitCode(3) }
  }
}

extension Console {
  /// A difference: as it is for `patch` and `git apply`, and harmless on a terminal.
  func difference(_ text: String) {
    guard isTerminal else { return self.text(text) }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      self.line(TerminalText.sanitised(String(line), tabsAsSpaces: true))
    }
  }
}
