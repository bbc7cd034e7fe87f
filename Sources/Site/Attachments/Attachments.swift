import Documents
import Incidents
import Synchronization

/// The files that documents show or offer, on their way into the site: each is copied once, under a
/// name that tells its contents. What may be none of them stays out, and lint says why.
package final class Attachments: Sendable {
  /// A copy in the site.
  struct Copy: Sendable {
    /// Its path in the site.
    var address: String
    /// How large a picture is; nil where nobody looked.
    var size: PictureSize?
  }

  private struct Known {
    /// By the path of the file; nil for one that is not taken.
    var copies: [String: Copy?] = [:]
    /// Key of each copy, for the manifest.
    var keys: [String: String] = [:]
  }

  private let base: KnowledgeBase
  private let output: OutputFolder
  /// Copies of the site that is there, by their keys.
  private let former: [String: String]
  private let known = Mutex(Known())

  /// The attachments of documents of `base`, copied into `output`; `before` tells what is there.
  init(of base: KnowledgeBase, before: SiteManifest, in output: OutputFolder) {
    self.base = base
    self.output = output
    former = Dictionary(
      before.formerAttachments.map { ($0.entry.key, $0.path) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Entries of the manifest.
  var entries: [String: SiteManifest.Entry] {
    known.withLock { $0.keys.mapValues { SiteManifest.Entry(key: $0, card: nil) } }
  }

  /// Paths of `links` that may lead to an attachment, each once.
  static func candidates(_ links: [String]) -> [String] {
    unique(links.filter { Attachment.kind(of: $0) != nil })
  }

  /// Takes the files at `paths` into the site; their addresses there, or nil for those that are not
  /// taken. Throws where one cannot be copied.
  func take(_ paths: [String]) throws -> [String?] {
    guard !paths.isEmpty else { return [] }
    return try known.withLock { known in
      try paths.map { path in
        if let copy = known.copies[path] { return copy?.address }
        let copy = try take(path, &known)
        known.copies[path] = .some(copy)
        return copy?.address
      }
    }
  }

  /// The copy of the file at `path`, which was taken before; nil where there is none.
  func copy(of path: String) -> Copy? { known.withLock { $0.copies[path] ?? nil } }

  /// The same of a picture, with its size.
  func picture(at path: String) -> Copy? {
    guard Attachment.kind(of: path) == .picture, var copy = copy(of: path) else { return nil }
    if copy.size == nil, case .success(let bytes) = base.attachment(at: path) {
      copy.size = PictureSize(bytes)
      known.withLock { [copy] in $0.copies[path] = copy }
    }
    return copy
  }

  private func take(_ path: String, _ known: inout Known) throws -> Copy? {
    guard let stamp = base.root.stamp(of: path) else { return nil }
    var writer = KeyWriter()
    writer.add(path)
    for figure in [stamp.size, stamp.modified, stamp.changed] { writer.add(Int(figure)) }
    writer.add(String(stamp.inode))
    let key = writer.key
    if let address = former[key], known.keys[address] == nil, try output.keep(address) {
      known.keys[address] = key
      return Copy(address: address)
    }
    guard case .success(let bytes) = base.attachment(at: path) else { return nil }
    let address = Address.attachment(path, SHA256.digest(of: bytes))
    if known.keys[address] == nil {
      try output.add(address, bytes)
      known.keys[address] = key
    }
    return Copy(address: address, size: PictureSize(bytes))
  }
}
