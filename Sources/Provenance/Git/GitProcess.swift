import Glibc

/// A program that runs for us: bytes in, bytes out, the end awaited. No shell comes near it.
struct GitProcess {
  /// Bytes of complaints that are kept.
  private static let keptErrors = 64 * 1024

  /// How it ended.
  struct Outcome {
    /// Its exit code; 128 and more where a signal ended it.
    var status: Int32
    /// What it complained of.
    var errors: [UInt8]
  }

  /// Runs the program at `path` with `input` on its standard input, and hands over what it writes,
  /// piece by piece. Throws the error number of the system where it cannot be started.
  static func run(
    _ path: String, _ arguments: [String], environment: [String], input: [UInt8] = [],
    output: (UnsafeRawBufferPointer) -> Void
  ) throws(StartFailure) -> Outcome {
    // Sockets, not pipes: they are closed on exec from the start, and a program that does not
    // listen is an error to us, not a signal.
    guard let stdin = Channel(), let stdout = Channel(), let stderr = Channel() else {
      throw StartFailure(code: errno)
    }
    let child = try start(
      path, arguments, environment, [stdin.theirs, stdout.theirs, stderr.theirs])
    for channel in [stdin, stdout, stderr] { channel.closeTheirs() }
    let errors = exchange(input, stdin, stdout, stderr, output)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, errors: errors)
  }

  /// Why a program could not be started.
  struct StartFailure: Error {
    /// The `errno` value.
    var code: Int32
  }

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String], _ streams: [Int32]
  ) throws(StartFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    // What we ignore or block must not be ignored or blocked there.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    let code = posix_spawn(&child, path, &actions, &attributes, argv, envp)
    guard code == 0 else { throw StartFailure(code: code) }
    return child
  }

  /// Feeds and listens until both outputs are closed; gives the complaints.
  private static func exchange(
    _ input: [UInt8], _ stdin: Channel, _ stdout: Channel, _ stderr: Channel,
    _ output: (UnsafeRawBufferPointer) -> Void
  ) -> [UInt8] {
    var errors: [UInt8] = []
    var sent = 0
    if input.isEmpty { stdin.closeOurs() }
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { chunk in
      while stdout.isOpen || stderr.isOpen {
        var waits = [
          pollfd(fd: stdin.ours, events: Int16(POLLOUT), revents: 0),
          pollfd(fd: stdout.ours, events: Int16(POLLIN), revents: 0),
          pollfd(fd: stderr.ours, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&waits, 3, -1) < 0 { continue }
        if waits[0].revents != 0 {
          let wrote = input[sent...].withUnsafeBytes {
            send(
              stdin.ours, $0.baseAddress, $0.count,
              Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
          }
          if wrote > 0 { sent += wrote }
          let isOver = wrote < 0 && errno != EAGAIN && errno != EINTR
          if sent == input.count || isOver { stdin.closeOurs() }
        }
        if waits[1].revents != 0, let got = stdout.receive(chunk), !got.isEmpty { output(got) }
        if waits[2].revents != 0, let got = stderr.receive(chunk) {
          errors += got.prefix(max(0, keptErrors - errors.count))
        }
      }
    }
    stdin.closeOurs()
    return errors
  }
}

/// A connection to a stream of another program. Both ends close when it is let go.
private final class Channel {
  /// Our end; -1 where it is closed, which `poll` passes over.
  private(set) var ours: Int32
  /// The end that the other program gets.
  private(set) var theirs: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (ours, theirs) = (ends[0], ends[1])
  }

  deinit {
    closeOurs()
    closeTheirs()
  }

  var isOpen: Bool { ours >= 0 }

  func closeOurs() {
    if ours >= 0 { close(ours) }
    ours = -1
  }

  func closeTheirs() {
    if theirs >= 0 { close(theirs) }
    theirs = -1
  }

  /// What has come, in `chunk`; nothing where the other side closed, or a signal came between.
  func receive(_ chunk: UnsafeMutableRawBufferPointer) -> UnsafeRawBufferPointer? {
    let got = recv(ours, chunk.baseAddress, chunk.count, 0)
    if got < 0, errno == EINTR { return nil }
    if got <= 0 { closeOurs() }
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(chunk).prefix(max(0, got)))
  }
}
