import Glibc

/// A file that the user named on the command line: links to it are followed, for nobody else chose
/// the name.
public enum InputFile {
  /// Bytes that such a file may have.
  public static let maximumSize = 16 * 1024 * 1024

  /// The text of the file at `path`, with what is wrong in its bytes. Throws where there is no file
  /// to read; the error's `code` is `ENOENT` where nothing stands there.
  public static func read(_ path: String) throws(FileError) -> SourceReading {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path, cannot: "be read", code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path, cannot: "be read", code: errno) }
    guard status.isRegular else {
      throw FileError(path, "is \(status.kindName), not a file", wayOut: "name a file")
    }
    guard status.st_size <= maximumSize else {
      throw FileError(path, "has more than 16 MiB", wayOut: "name another file")
    }
    var bytes: [UInt8] = []
    let failure = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { chunk in
      while bytes.count <= maximumSize {
        let got = Glibc.read(file, chunk.baseAddress, chunk.count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { return errno }
        if got == 0 { break }
        bytes += chunk.prefix(got)
      }
      return 0
    }
    guard failure == 0 else { throw FileError(path, cannot: "be read", code: failure) }
    return SourceReader.inspect(path: path, bytes: bytes, limit: maximumSize)
  }
}
