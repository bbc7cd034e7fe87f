import Glibc

/// Whole files in an open folder: written, compared and read by name, links never followed.
enum FileBytes {
  /// Makes the file `name` with the bytes of `buffer`; something of that name must not be there.
  /// A file that could not be written whole is removed again.
  static func create(
    _ name: String, in folder: OpenFolder, _ buffer: UnsafeRawBufferPointer
  ) -> SystemFailure? {
    let file = openat(
      folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return SystemFailure(errno) }
    var failure = writeAll(buffer, to: file)
    // Some file systems tell of a full disk only here.
    if close(file) != 0, failure == nil, errno != EINTR { failure = SystemFailure(errno) }
    if failure != nil { unlinkat(folder.descriptor, name, 0) }
    return failure
  }

  /// Writes all of `buffer` to the open `file`.
  static func writeAll(_ buffer: UnsafeRawBufferPointer, to file: Int32) -> SystemFailure? {
    var done = 0
    while done < buffer.count {
      let wrote = write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { return SystemFailure(wrote < 0 ? errno : ENOSPC) }
      done += wrote
    }
    return nil
  }

  /// Whether the file `name` is there and holds exactly the bytes of `buffer`.
  static func equal(
    _ name: String, in folder: OpenFolder, _ buffer: UnsafeRawBufferPointer
  ) -> Bool {
    guard let file = openRegular(name, in: folder) else { return false }
    defer { close(file.descriptor) }
    guard file.size == buffer.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { chunk in
      var done = 0
      while done < buffer.count {
        let got = Glibc.read(file.descriptor, chunk.baseAddress, chunk.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0, got <= buffer.count - done, let left = chunk.baseAddress,
          let right = buffer.baseAddress?.advanced(by: done), memcmp(left, right, got) == 0
        else { return false }
        done += got
      }
      return true
    }
  }

  /// The bytes of the file `name`; nil where there is no regular file to read.
  static func read(_ name: String, in folder: OpenFolder) -> [UInt8]? {
    guard let file = openRegular(name, in: folder) else { return nil }
    defer { close(file.descriptor) }
    return [UInt8](unsafeUninitializedCapacity: file.size) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(
          file.descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
  }

  private static func openRegular(
    _ name: String, in folder: OpenFolder
  ) -> (descriptor: Int32, size: Int)? {
    let file = openat(
      folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.isRegular else {
      close(file)
      return nil
    }
    return (file, Int(status.st_size))
  }
}
