import ArgumentParser
import Documents
import Glibc
import Incidents
import Lint
import Preview
import Site
import Store

/// Builds, serves, and builds again whenever something changed, until it is interrupted.
struct PreviewRun {
  private let workplace: Workplace
  private let server: PreviewServer
  private var last: BuildRun
  private var watched: WatchedFiles
  /// Whether the last build failed.
  private var isWrong = false

  /// Builds for the first time and serves the site on `port`. Throws where one of them cannot be done.
  init(_ workplace: Workplace, port: UInt16) throws {
    self.workplace = workplace
    // A port that is in use is told before a long build.
    server = try PreviewServer(folder: workplace.settings.output, port: port)
    watched = WatchedFiles(of: try KnowledgeBase(path: "."), workplace.settings)
    let start = Progress.seconds()
    last = try BuildRun(workplace)
    try tell(last, since: start)
    server.show(folder: last.settings.output)
    Console.out.line("\nhttp://127.0.0.1:\(server.port)/  shows every change; Ctrl-C ends\n")
    Console.out.flush()
  }

  /// Looks, and builds what changed, until somebody wants an end.
  mutating func watch() throws -> Never {
    while true {
      let start = Progress.seconds()
      let now = WatchedFiles(of: last.base, last.settings)
      let effort = Progress.seconds() - start
      if now != watched {
        watched = now
        try build()
      }
      // At most a twentieth of one processor goes into looking.
      try pause(max(0.2, 20 * effort))
    }
  }

  private mutating func build() throws {
    let start = Progress.seconds()
    let wasWrong = isWrong
    do {
      last = try BuildRun(workplace)
      isWrong = false
    } catch let error as Interruption.Interrupted {
      throw error
    } catch {
      return keep(error)
    }
    let isShown = last.publication.written + last.publication.removed > 0
    if isShown { server.show(folder: last.settings.output) }
    // A file of another kind, or the folder of a new theme: nobody wants to hear of those.
    if isShown || wasWrong || last.ingestion.read + last.ingestion.removed.count > 0 {
      try tell(last, since: start)
    }
  }

  /// Says what went wrong. The site stays as it was, and the next change brings the next try.
  private mutating func keep(_ error: any Error) {
    isWrong = true
    let words = TerminalText.sanitised(String(describing: error))
    Console.err.line("postmortem: \(words)\n  the site is as it was; save again to try again")
  }

  /// One line: what was read and written, and what is wrong now.
  private func tell(_ run: BuildRun, since start: Double) throws {
    let overview = try run.store.findingOverview(first: 0, withNotes: false)
    let summary = FindingSummary(
      overview.counts, suppressed: overview.suppressed, files: run.ingestion.files.count)
    Console.out.line(
      "\(run.ingestion.summary); \(run.publication.summary) "
        + "(\(Duration.text(Progress.seconds() - start)))\n  \(summary.line)")
    Console.out.flush()
  }

  /// Waits, but not when an end is wanted.
  private func pause(_ seconds: Double) throws {
    let end = Progress.seconds() + seconds
    while Progress.seconds() < end {
      if Interruption.isWanted {
        Console.err.line("postmortem: the preview has ended")
        throw ExitCode(130)
      }
      usleep(50_000)
    }
  }
}
