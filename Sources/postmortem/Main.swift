import ArgumentParser
import Documents
import Glibc
import Site

/// Starts the program and turns what happened into an exit code: 0 done, 1 findings, 2 wrong usage
/// or configuration, 3 the job could not be done, 130 interrupted.
@main
enum Main {
  static func main() {
    Interruption.listen()
    // Somebody who closes a pipe early (`| head`) wants no more output, and no complaint.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows past the limit of the system is an error to report, not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try Postmortem.requireCommand(arguments)
      var command = try Postmortem.command(arguments)
      try command.run()
      Console.out.flush()
    } catch {
      Console.out.flush()
      exit(exitCode(of: error))
    }
    exit(0)
  }

  private static func exitCode(of error: any Error) -> Int32 {
    switch error {
    case let code as ExitCode: return code.rawValue
    case is Interruption.Interrupted:
      Console.err.line("postmortem: interrupted; what was begun is undone")
      return 130
    case let failure as UsageFailure:
      Console.err.line("postmortem: \(failure.description)")
      return 2
    case let error as TemplateError:
      Console.err.line("postmortem: \(TerminalText.sanitised(error.description))")
      return 2
    default: break
    }
    let code = Postmortem.exitCode(for: error)
    guard code == .failure else {
      let message = Postmortem.fullMessage(for: error)
      if code == .success {
        Console.out.line(message)
        Console.out.flush()
        return 0
      }
      Console.err.line(UsageComplaint.text(message))
      // The argument parser's own code for wrong usage is 64; ours is 2.
      return code == .validationFailure ? 2 : code.rawValue
    }
    // Ctrl-C reaches programs that we run, too: that they failed is no news then.
    if Interruption.isWanted { return exitCode(of: Interruption.Interrupted()) }
    Console.err.line("postmortem: \(TerminalText.sanitised(String(describing: error)))")
    return 3
  }
}

/// Wrong usage or configuration: exit code 2.
struct UsageFailure: Error, CustomStringConvertible {
  /// One sentence with the way out.
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
