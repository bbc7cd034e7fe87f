import Documents
import Glibc

/// What is piped into the program.
enum StandardInput {
  /// Everything on standard input; of more than `limit` bytes, enough to see that.
  static func bytes(limit: Int = SourceReader.maximumSize) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
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
