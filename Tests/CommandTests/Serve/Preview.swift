import Foundation
import Testing

/// A preview that runs, and requests to it as they go over the wire.
final class Preview {
  let scratch: Scratch
  let running: Program.Running
  private(set) var port: UInt16 = 0

  /// Starts `serve` on any free port, and waits until it says where.
  init(_ scratch: Scratch) throws {
    self.scratch = scratch
    running = try Program.start(["serve", "--port", "0"], in: scratch.path)
    let running = running
    let told = try until("an address") {
      running.written.output.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//)?.1
    }
    port = try #require(UInt16(told))
  }

  deinit { if running.process.isRunning { running.process.terminate() } }

  /// What came back.
  struct Answer {
    var status = 0
    var head = ""
    var body = ""

    func value(_ header: String) -> String? {
      head.split(separator: "\r\n").first {
        $0.lowercased().hasPrefix("\(header.lowercased()): ")
      }.map { String($0.dropFirst(header.count + 2)) }
    }
  }

  /// Asks for `target`, which goes out as it is.
  func ask(_ target: String, _ method: String = "GET", host: String? = nil) throws -> Answer {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"]
    let bytes = try send(lines + ["Connection: close", "", ""])
    let text = String(decoding: bytes, as: UTF8.self)
    let end = try #require(text.firstRange(of: "\r\n\r\n"), "no answer to \(target): \(text)")
    var answer = Answer()
    answer.head = String(text[..<end.lowerBound])
    answer.body = String(text[end.upperBound...])
    answer.status = answer.head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return answer
  }

  private func send(_ lines: [String]) throws -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    try #require(connected == 0)
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let request = Array(lines.joined(separator: "\r\n").utf8)
    try #require(write(descriptor, request, request.count) == request.count)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = read(descriptor, &chunk, chunk.count)
      guard got > 0 else { return bytes }
      bytes += chunk[..<got]
    }
  }

  /// Waits for `what`, a minute at most.
  func until<Value>(_ what: String, _ look: () throws -> Value?) throws -> Value {
    let end = Date().addingTimeInterval(60)
    while Date() < end {
      if let value = try look() { return value }
      if !running.process.isRunning { break }
      usleep(20_000)
    }
    let written = running.written
    throw Missing(description: "\(what) did not come\n\(written.output)\(written.errors)")
  }

  /// What did not come.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// Ends it as a person does.
  func interrupt() throws -> Program.Outcome {
    running.process.interrupt()
    return try running.outcome()
  }
}
