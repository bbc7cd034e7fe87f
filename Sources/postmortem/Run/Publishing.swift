import Documents
import Incidents
import Site
import Store

/// Brings the site up to the database.
struct Publishing {
  let base: KnowledgeBase
  /// The day that “overdue” is counted from.
  let today: CivilDay
  /// The folder of the site.
  let output: String

  /// Makes the pages that are missing or differ. Their documents are read once more: to keep all
  /// that were just read costs more, in memory and in time.
  func run(from store: KnowledgeBaseStore) throws -> OutputFolder.Publication {
    var options = SiteOptions(today: today)
    options.severities = base.configuration.effectiveSeverities
    if let title = base.configuration.title { options.title = title.value }
    let publisher = try SitePublisher(
      store, options: options, version: Version.current, context: base.digest)
    if let former = formerManifest(), publisher.isCurrent(former),
      let publication = OutputFolder.publicationOfNothing(to: output)
    {
      return publication
    }
    let folder = try OutputFolder(root: ".", path: output)
    let base = base
    let context = base.configuration.readingContext
    var line = Progress("Rendering")
    let publication = try publisher.publish(
      to: folder, former: formerManifest(),
      document: { path in
        let reading = SourceReader.read(root: base.root, stamp: FileStamp(path: path))
        guard let text = reading.text else {
          throw FileError(
            path, "changed while the site was made", wayOut: "run again; the old site is untouched")
        }
        return DocumentReader.read(text, context: context)
      },
      progress: { try line.advance(to: $0, of: $1) })
    line.end()
    return publication
  }

  /// The manifest of the site that is there, nil where there is none.
  private func formerManifest() -> String? {
    guard let folder = try? SourceFolder(path: output) else { return nil }
    return OutputFile.text("build.txt", in: folder)
  }
}

extension OutputFolder.Publication {
  /// `31 files written, 2 unchanged, 1 removed`
  var summary: String {
    var parts = ["\(written) \(written == 1 ? "file" : "files") written", "\(unchanged) unchanged"]
    if removed > 0 { parts.append("\(removed) removed") }
    return parts.joined(separator: ", ")
  }
}

extension KnowledgeBase {
  /// Names configuration and policy: the digest of their files.
  var digest: String {
    let parts = sources.map { "\($0.path) \(SHA256.digest(of: $0.bytes).hex)" }
    return SHA256.digest(of: parts.joined(separator: "\n")).hex
  }
}
