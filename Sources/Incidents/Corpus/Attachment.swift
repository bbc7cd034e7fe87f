import Documents

/// A file beside the documents that one of them shows or offers: a picture, a log, a table. What it may
/// be is a short list: files on which a reader's browser runs nothing.
public enum Attachment {
  /// What a page does with it.
  public enum Kind: Sendable, Hashable {
    /// Shows it.
    case picture
    /// Offers it to be kept.
    case download
  }

  /// Bytes that one may have.
  public static let maximumSize = 8 * 1024 * 1024

  /// Ends of the names of pictures that pages show. SVG is none of them: whoever opens such a picture
  /// by itself runs its scripts with the rights of the site.
  public static let pictures = ["png", "jpg", "jpeg", "gif", "webp"]
  /// Ends of the names of files that pages offer.
  public static let downloads = ["txt", "log", "csv", "pdf"]

  /// What the file at `path` may be by the end of its name; nil for none.
  public static func kind(of path: String) -> Kind? {
    let end = ending(of: path)
    if pictures.contains(end) { return .picture }
    return downloads.contains(end) ? .download : nil
  }

  /// The end of the name of `path`, in lower case; empty where it has none.
  public static func ending(of path: String) -> String {
    let bytes = path.utf8
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { bytes.index(after: $0) } ?? bytes.startIndex
    guard let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot != start else {
      return ""
    }
    return path[bytes.index(after: dot)...].lowercased()
  }

  /// What is wrong with `bytes` as the file at `path`; nil where nothing is.
  public static func fault(in bytes: [UInt8], at path: String) -> Fault? {
    let end = ending(of: path)
    let starts: [String: [[UInt8]]] = [
      "png": [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]], "jpg": [[0xFF, 0xD8, 0xFF]],
      "jpeg": [[0xFF, 0xD8, 0xFF]], "gif": [Array("GIF87a".utf8), Array("GIF89a".utf8)],
      "webp": [Array("RIFF".utf8)], "pdf": [Array("%PDF-".utf8)],
    ]
    if let starts = starts[end] {
      let isWebP = end != "webp" || bytes.dropFirst(8).starts(with: "WEBP".utf8)
      return isWebP && starts.contains(where: bytes.starts) ? nil : .otherContents
    }
    if bytes.contains(0) { return .otherContents }
    return SourceText.hasSecrets(bytes) ? .secret : nil
  }

  /// Why a file is not taken into the site.
  public enum Fault: String, Sendable, Hashable, Error {
    /// In no folder of documents, or hidden.
    case elsewhere
    /// A link, a pipe, a folder.
    case noFile
    case tooLarge
    /// Not what the end of its name says.
    case otherContents
    /// There is a password or a key in it.
    case secret

    /// What is the case, and what to do.
    public var words: (fact: String, wayOut: String) {
      switch self {
      case .elsewhere:
        (
          "is in no folder of documents, or hidden",
          "copy it beside the document, its name beginning with no dot"
        )
      case .noFile: ("is no file", "put the file itself there: links are not followed")
      case .tooLarge:
        (
          "has more than \(Attachment.maximumSize / 1024 / 1024) MiB",
          "make it smaller, or keep it elsewhere and link to its address"
        )
      case .otherContents:
        ("is not what the end of its name says", "save it in that form, or name it what it is")
      case .secret:
        (
          "holds a password or a key",
          "revoke it first: the history of the repository keeps it; then take it out of the file"
        )
      }
    }
  }
}

extension KnowledgeBase {
  /// The bytes of the attachment at `path`, a path below the root: none of a file that may be none.
  public func attachment(at path: String) -> Result<[UInt8], Attachment.Fault> {
    let parts = path.split(separator: "/")
    let isInside = folders.contains { $0.isEmpty || path.hasPrefix($0 + "/") }
    guard isInside, !parts.contains(where: { $0.hasPrefix(".") }) else {
      return .failure(.elsewhere)
    }
    guard let stamp = root.stamp(of: path) else { return .failure(.noFile) }
    guard stamp.size <= Attachment.maximumSize else { return .failure(.tooLarge) }
    guard let bytes = try? root.bytes(of: path, limit: Attachment.maximumSize) else {
      return .failure(.noFile)
    }
    if let fault = Attachment.fault(in: bytes, at: path) { return .failure(fault) }
    return .success(bytes)
  }
}
