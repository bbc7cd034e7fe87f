import Documents
import Incidents
import Synchronization

/// The files that documents show or offer, on their way into the site: each is copied once, under a
/// name that tells its contents. What may be none of them stays out, and lint says why.
public final class Attachments: Sendable {
  /// A copy in the site.
  struct Copy: Sendable {
    /// Its path in the site.
    var address: String
    /// How large a picture is; nil where it does not say.
    var size: PictureSize?
  }

  private struct Known {
    /// By the path of the file; nil for one that is not taken.
    var copies: [String: Copy?] = [:]
    /// Addresses of the copies with the digests of their contents, for the manifest.
    var digests: [String: String] = [:]
  }

  private let base: KnowledgeBase
  private let files: LinkedFiles
  private let output: OutputFolder
  private let before: SiteManifest
  private let known = Mutex(Known())

  /// The attachments of documents of `base`, seen in `files` and copied into `output`; `before` tells
  /// what is there.
  init(of base: KnowledgeBase, _ files: LinkedFiles, before: SiteManifest, in output: OutputFolder)
  {
    self.base = base
    self.files = files
    self.output = output
    self.before = before
  }

  /// Entries of the manifest.
  var entries: [String: SiteManifest.Entry] {
    known.withLock { $0.digests.mapValues { SiteManifest.Entry(key: $0, card: nil) } }
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

  /// The same of a picture; nil also where the file is none.
  func picture(at path: String) -> Copy? {
    Attachment.kind(of: path) == .picture ? copy(of: path) : nil
  }

  private func take(_ path: String, _ known: inout Known) throws -> Copy? {
    guard case .attachment(let sha256, let size) = files.look(at: path) else { return nil }
    let address = Address.attachment(path, sha256)
    guard known.digests[address] == nil else { return Copy(address: address, size: size) }
    let isKept = try before[address]?.key == sha256 && output.keep(address)
    if !isKept {
      guard case .success(let bytes) = base.attachment(at: path),
        SHA256.digest(of: bytes).hex == sha256
      else {
        throw FileError(
          path, "changed while the site was made", wayOut: "run again; the old site is untouched")
      }
      try output.add(address, bytes)
    }
    known.digests[address] = sha256
    return Copy(address: address, size: size)
  }
}
