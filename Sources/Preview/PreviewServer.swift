import Dispatch
import Documents
import FlyingFox
import FlyingSocks
import Glibc
import Synchronization

/// A web server for one person on this machine: it shows a folder, and tells the pages that are open when
/// there is something new in it. It listens on the loopback address only.
public final class PreviewServer: Sendable {
  /// The port that it listens on.
  public let port: UInt16
  private let site: ServedSite
  private let task: Task<Void, Never>

  /// Starts to serve `folder` on `port`; 0 takes any that is free. Returns when it listens; throws a
  /// `PreviewFailure` where it cannot.
  public init(folder: String, port wanted: UInt16) throws {
    let site = ServedSite(folder: folder)
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: wanted), timeout: 60, logger: .disabled,
      handler: PreviewHandler(site: site))
    let start = Start()
    task = Task {
      do { try await server.run() } catch { start.finish(.failure(error)) }
    }
    Task {
      do {
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port)? = await server.listeningAddress else { return }
        start.finish(.success(port))
      } catch { start.finish(.failure(error)) }
    }
    do { port = try start.wait().get() } catch { throw PreviewFailure(error, port: wanted) }
    self.site = site
  }

  deinit { task.cancel() }

  /// Shows `folder` from now on: pages that are open load themselves again.
  public func show(folder: String) { site.show(folder: folder) }
}

/// The first thing that is known of a server that was started.
private final class Start: Sendable {
  private let result = Mutex<Result<UInt16, any Error>?>(nil)
  private let isKnown = DispatchSemaphore(value: 0)

  /// Takes the first result; later ones say nothing new.
  func finish(_ new: Result<UInt16, any Error>) {
    let isFirst = result.withLock { result in
      defer { result = result ?? new }
      return result == nil
    }
    if isFirst { isKnown.signal() }
  }

  /// Waits for it.
  func wait() -> Result<UInt16, any Error> {
    isKnown.wait()
    return result.withLock { $0 } ?? .failure(SocketError.disconnected)
  }
}

/// Why a server does not listen: a sentence with the way out.
public struct PreviewFailure: Error, CustomStringConvertible {
  /// What is in the way, and what to try.
  public let description: String

  init(_ error: any Error, port: UInt16) {
    guard case .failed(_, let code, let message)? = error as? SocketError else {
      description = "the preview cannot be served: \(error); try another --port"
      return
    }
    description =
      switch code {
      case EADDRINUSE:
        "port \(port) is in use, perhaps by another preview; "
          + "name another with --port, or --port 0 for any that is free"
      case EACCES:
        "port \(port) is reserved by the system; name one above 1023 with --port"
      default: "port \(port) cannot be used: \(message); name another with --port"
      }
  }
}
