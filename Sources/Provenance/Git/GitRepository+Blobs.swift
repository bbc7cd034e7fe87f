import Documents

extension GitRepository {
  /// The contents of some files, in the order of `ids`: nil for one with more than `limit` bytes.
  /// Throws where one is not in this clone.
  public func blobs(_ ids: [ObjectID], limit: Int) throws(GitFailure) -> [Blob] {
    guard !ids.isEmpty else { return [] }
    var batch = BlobBatch(limit: limit)
    let outcome = try git.run(
      ["cat-file", "--batch", "--buffer"], input: Array(ids.map { $0.hex + "\n" }.joined().utf8)
    ) { batch.take($0) }
    guard batch.isMissing || outcome.status == 0 else {
      throw GitFailure(command: "cat-file", errors: outcome.errors)
    }
    guard !batch.isMissing, batch.blobs.count == ids.count else {
      throw GitFailure(
        "files of the base revision are not in this clone",
        wayOut: "clone without --filter, so that all contents are there")
    }
    return batch.blobs
  }

  /// The contents of a file.
  public enum Blob: Sendable, Hashable {
    case bytes([UInt8])
    /// More than was asked for; the number of bytes.
    case tooLarge(Int)
  }
}

/// Reads what `git cat-file --batch` writes: a line `<id> blob <size>`, the bytes, a line end.
struct BlobBatch {
  private let limit: Int
  private(set) var blobs: [GitRepository.Blob] = []
  /// Whether git did not have one of them.
  private(set) var isMissing = false
  private var head: [UInt8] = []
  private var bytes: [UInt8] = []
  private var size = 0
  /// Bytes to come of the contents and the line end behind them; 0 in a head.
  private var left = 0

  /// A batch that keeps files of up to `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes the next piece.
  mutating func take(_ piece: UnsafeRawBufferPointer) {
    var rest = piece[...]
    while !rest.isEmpty {
      if left == 0 {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
          head += rest
          return
        }
        head += rest[..<end]
        rest = rest[(end + 1)...]
        begin()
      } else {
        let count = min(left, rest.count)
        if size <= limit { bytes += rest.prefix(count) }
        left -= count
        rest = rest.dropFirst(count)
        if left == 0 { end() }
      }
    }
  }

  private mutating func begin() {
    let words = head.split(separator: UInt8(ascii: " "))
    head.removeAll(keepingCapacity: true)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else {
      isMissing = true
      return
    }
    self.size = size
    left = size + 1
  }

  private mutating func end() {
    // The last byte is git's line end.
    blobs.append(size <= limit ? .bytes(Array(bytes.dropLast())) : .tooLarge(size))
    bytes.removeAll(keepingCapacity: true)
  }
}
