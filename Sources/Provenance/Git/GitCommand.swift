import Documents
import Glibc

/// Git in a folder, told to run nothing on the repository's behalf: a checkout may be anybody's,
/// and its configuration names programs.
struct GitCommand: Sendable {
  /// Path of the program.
  private let program: String
  /// The folder that it works in.
  let folder: String
  private let environment: [String]

  /// Git for `folder`. Throws where it is not installed.
  init(in folder: String) throws(GitFailure) {
    // A relative entry of PATH would find a program of the checkout.
    let path = (Self.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":").filter { $0.hasPrefix("/") }
    guard let place = path.first(where: { access("\($0)/git", X_OK) == 0 }) else {
      throw GitFailure(
        "git is not installed, or not on PATH", wayOut: "install it, or lint without --base")
    }
    program = "\(place)/git"
    self.folder = folder
    environment = Self.environment(path: path.joined(separator: ":"))
  }

  /// Options of every run: whatever the repository configures, these win.
  private static let options = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs",
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
    "-c", "safe.bareRepository=explicit", "-c", "core.quotePath=false",
  ]

  /// The whole environment of git. No other `GIT_…` variable reaches it: a hook that calls us has
  /// some that lead elsewhere. The home stays, since `safe.directory` is configured there.
  private static func environment(path: String) -> [String] {
    let kept = ["HOME", "XDG_CONFIG_HOME", "TMPDIR"].compactMap { name in
      variable(name).map { "\(name)=\($0)" }
    }
    return kept + [
      "PATH=\(path)", "LC_ALL=C",
      // Contents are what their names say, histories what they are; nothing is fetched. The empty
      // list of protocols wins over a `protocol.ext.allow` of the repository.
      "GIT_NO_REPLACE_OBJECTS=1", "GIT_GRAFT_FILE=/dev/null", "GIT_NO_LAZY_FETCH=1",
      "GIT_ALLOW_PROTOCOL=", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=/bin/false",
      "GIT_OPTIONAL_LOCKS=0",
    ]
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Runs git with `arguments`; `output` gets what it writes, piece by piece. Throws only where
  /// git cannot be started: the outcome tells the rest.
  func run(
    _ arguments: [String], input: [UInt8] = [], output: (UnsafeRawBufferPointer) -> Void
  ) throws(GitFailure) -> GitProcess.Outcome {
    do {
      return try GitProcess.run(
        program, ["-C", folder.isEmpty ? "." : folder] + Self.options + arguments,
        environment: environment, input: input, output: output)
    } catch {
      throw GitFailure(
        "\(TerminalText.sanitised(program)) cannot be started: \(String(cString: strerror(error.code)))",
        wayOut: "check the installation of git")
    }
  }

  /// What git answered, with its outcome.
  func answer(_ arguments: [String]) throws(GitFailure) -> (text: [UInt8], GitProcess.Outcome) {
    var text: [UInt8] = []
    let outcome = try run(arguments) { text += $0 }
    return (text, outcome)
  }
}
