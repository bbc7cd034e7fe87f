import Documents
import Synchronization

/// The files that documents link to and that are none themselves, looked at once. What was seen can be
/// kept as text and recalled by a later run: a file whose stamp is the same is not read again.
public final class LinkedFiles: Sendable {
  /// What stands at a path.
  public enum Look: Sendable, Hashable {
    /// Nothing that a link leads to.
    case absent
    /// Something that is no attachment by its name; nobody read it.
    case present
    /// An attachment: the digest of its contents in hexadecimal, and how large a picture is.
    case attachment(sha256: String, size: PictureSize?)
    /// Something with the name of an attachment that may not be taken.
    case refused(Attachment.Fault)
  }

  private struct Seen {
    /// What tells without reading whether the file changed.
    var stamp: String
    var look: Look
  }

  private let base: KnowledgeBase
  private let seen = Mutex<[String: Seen]>([:])

  /// The files of `base`, none of them looked at yet.
  public init(of base: KnowledgeBase) { self.base = base }

  /// What stands at `path`, a path below the root.
  public func look(at path: String) -> Look {
    if let known = seen.withLock({ $0[path] }) { return known.look }
    let new = Seen(stamp: stamp(of: path).text, look: read(path))
    seen.withLock { $0[path] = new }
    return new.look
  }

  /// What is wrong with the attachment at `path`; nil where it can be taken.
  public func fault(at path: String) -> Attachment.Fault? {
    if case .refused(let fault) = look(at: path) { fault } else { nil }
  }

  private func read(_ path: String) -> Look {
    guard Attachment.kind(of: path) != nil else {
      return base.root.exists(path) ? .present : .absent
    }
    switch base.attachment(at: path) {
    case .failure(let fault): return .refused(fault)
    case .success(let bytes):
      return .attachment(sha256: SHA256.digest(of: bytes).hex, size: PictureSize(bytes))
    }
  }

  /// `-` where there is nothing, `+` where its being there is all that counts; else its figures, and
  /// when it changed, nanoseconds since 1970.
  private func stamp(of path: String) -> (text: String, changed: Int64) {
    guard Attachment.kind(of: path) != nil, let stamp = base.root.stamp(of: path) else {
      return (base.root.exists(path) ? "+" : "-", 0)
    }
    return (
      "\(stamp.size).\(stamp.modified).\(stamp.changed).\(stamp.inode)", stamp.changed
    )
  }

  /// Takes over what `note` says of files that are as they were, and did not change after `written`,
  /// nanoseconds since 1970. Returns whether all are.
  public func recall(_ note: String, written: Int64) -> Bool {
    var areSame = true
    var known: [String: Seen] = [:]
    for line in note.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let look = Look(words[1]) else {
        areSame = false
        continue
      }
      let (stamp, changed) = stamp(of: words[2])
      if stamp == words[0], changed < written {
        known[words[2]] = Seen(stamp: stamp, look: look)
      } else {
        areSame = false
      }
    }
    seen.withLock { $0.merge(known) { new, _ in new } }
    return areSame
  }

  /// What is kept of the files at `paths`: one line each, sorted. A path of several lines is left out, and
  /// so looked at in each run.
  public func note(of paths: Set<String>) -> String {
    let kept = paths.filter { !$0.utf8.contains { $0 == 0x0A || $0 == 0x0D } }.sorted()
    for path in kept { _ = look(at: path) }
    return seen.withLock { seen in
      kept.compactMap { path in seen[path].map { "\($0.stamp) \($0.look.word) \(path)" } }
        .joined(separator: "\n")
    }
  }

  /// What `note` says of the files themselves: the same for another copy of them.
  public static func contents(of note: String) -> String {
    note.split(separator: "\n").map { $0.drop { $0 != " " } }.joined(separator: "\n")
  }
}

extension LinkedFiles.Look {
  /// It in one word without blanks.
  fileprivate var word: String {
    switch self {
    case .absent: "absent"
    case .present: "present"
    case .attachment(let sha256, nil): sha256
    case .attachment(let sha256, let size?): "\(sha256).\(size.width).\(size.height)"
    case .refused(let fault): fault.rawValue
    }
  }

  /// What `word` says; nil where it says nothing.
  fileprivate init?(_ word: String) {
    let parts = word.split(separator: ".").map(String.init)
    if let fault = Attachment.Fault(rawValue: word) {
      self = .refused(fault)
    } else if word == "absent" || word == "present" {
      self = word == "absent" ? .absent : .present
    } else if let digest = parts.first, digest.utf8.count == 64 {
      let figures = parts.dropFirst().compactMap { Int($0) }
      let size =
        figures.count == 2 ? PictureSize(width: figures[0], height: figures[1]) : nil
      self = .attachment(sha256: digest, size: size)
    } else {
      return nil
    }
  }
}
