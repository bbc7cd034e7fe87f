import Glibc

/// What reading one file gave: its text, or the findings that say why there is none.
public struct SourceReading: Sendable {
  /// The text; nil where the bytes are refused.
  public var text: SourceText?
  /// What is wrong with the bytes, in reading order.
  public var diagnostics: [Diagnostic]
  /// The stamp of exactly what was read; nil where nothing was, or where it came from elsewhere.
  public var stamp: FileStamp?
}

/// Reads documents: regular files inside the root, of bounded size, whose bytes are clean text.
public enum SourceReader {
  /// Bytes a document may have.
  public static let maximumSize = 256 * 1024

  /// Reads the document of `stamp` below `root`. No link is followed on the way, nothing but a
  /// regular file is opened for long, and the bytes pass `inspect`.
  public static func read(root: SourceFolder, stamp: FileStamp) -> SourceReading {
    let path = stamp.path
    let components = path.split(separator: "/")
    guard let name = components.last, !components.contains("..") else {
      return refused(path, "is not the path of a document", "Name a file inside the folder.")
    }
    let folder: OpenFolder
    switch root.folder.descend(components.dropLast()) {
    case .success(let opened): folder = opened
    case .failure(let failure): return refused(path, failure.code)
    }
    // O_NONBLOCK: a named pipe that took the file's place must not make us wait for a writer.
    let file = openat(
      folder.descriptor, String(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return refused(path, errno) }
    defer { close(file) }
    return read(open: file, path: path)
  }

  private static func read(open file: Int32, path: String) -> SourceReading {
    var status = stat()
    guard fstat(file, &status) == 0 else { return refused(path, errno) }
    guard status.isRegular else {
      return refused(
        path, "is \(status.kindName); documents must be regular files inside the folder",
        "Put a file there.")
    }
    let size = Int(status.st_size)
    guard size <= maximumSize else { return tooLarge(path, size: size) }
    var failure: Int32 = 0
    // One byte more than there should be tells a file that grows while it is read.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
        if count == size { break }
      }
    }
    guard failure == 0 else { return refused(path, failure) }
    guard bytes.count == size else {
      return refused(path, "changed while it was read", "Run again.")
    }
    var reading = inspect(path: path, bytes: bytes)
    reading.stamp = FileStamp(path: path, status: status)
    return reading
  }

  /// Checks `bytes` from anywhere, standard input for one, as the bytes of a document called
  /// `path`: their number, strict UTF-8, no control characters; hidden characters are warned of,
  /// secrets are blotted out.
  public static func inspect(
    path: String, bytes: [UInt8], limit: Int = maximumSize
  ) -> SourceReading {
    guard bytes.count <= limit else { return tooLarge(path, size: bytes.count) }
    let faults = bytes.withUnsafeBufferPointer { TextFaults(scanning: $0) }
    let written = SourceText(path: path, bytes: bytes)
    if faults.areFatal {
      return SourceReading(text: nil, diagnostics: faults.diagnostics(in: written))
    }
    let (text, secrets) = written.withoutSecrets()
    if faults.isEmpty { return SourceReading(text: text, diagnostics: secrets) }
    let diagnostics = (faults.diagnostics(in: text) + secrets).sorted(by: Diagnostic.inReadingOrder)
    return SourceReading(text: text, diagnostics: diagnostics)
  }

  /// The refusal of a document of `size` bytes.
  public static func tooLarge(_ path: String, size: Int) -> SourceReading {
    refused(
      path, "has \(size) bytes; a document may have \(maximumSize) (256 KiB)",
      "Move logs and long tables to files of their own and link them.")
  }

  private static func refused(_ path: String, _ code: Int32) -> SourceReading {
    let (reason, wayOut) = FileError.explain(code)
    return refused(
      path, "cannot be read: \(reason)", wayOut.prefix(1).uppercased() + wayOut.dropFirst() + ".")
  }

  private static func refused(_ path: String, _ fact: String, _ help: String) -> SourceReading {
    SourceReading(text: nil, diagnostics: [.unreadable(path, fact, help)])
  }
}
