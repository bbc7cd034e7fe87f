import Documents
import Glibc

/// What is piped into the program.
enum StandardInput {
  /// Everything on standard input; of more than `limit` bytes, enough to see that.
  static func bytes(limit: Int = SourceReader.maximumSize) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      // `read` begins again after Ctrl-C, `poll` does not.
      var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, -1)
      try Interruption.check()
      let got = read(0, &chunk, chunk.count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw FileError("standard input", cannot: "be read", code: errno) }
      if got == 0 { break }
      bytes += chunk[..<got]
    }
    return bytes
  }
}
