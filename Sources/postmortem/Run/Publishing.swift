import Documents
import Incidents
import Lint
import Site
import Store

/// Brings the site up to the database.
struct Publishing {
  private let base: KnowledgeBase
  private let output: String
  private let publisher: SitePublisher

  /// The publishing of `base` to the folder `output`. `today` is the day that “overdue” is counted
  /// from.
  init(base: KnowledgeBase, today: CivilDay, output: String) throws {
    self.base = base
    self.output = output
    var options = SiteOptions(today: today)
    options.severities = base.configuration.effectiveSeverities
    if let title = base.configuration.title { options.title = title.value }
    if let language = base.configuration.language { options.language = language.value }
    options.teams = TeamDirectory(
      JudgedPolicy(base.policy, configuration: base.configuration))
    options.categories = Dictionary(
      (base.policy.vocabulary?.causeCategories ?? []).map { ($0.name.value, $0.value.value) },
      uniquingKeysWith: { first, _ in first })
    options.zone = base.configuration.zone
    options.rule = SiteRule.init(named:)
    let tickets = base.configuration.tickets
    options.ticketAddress = { TicketSettings.address(of: $0, tickets) }
    options.made = (Version.current, String(base.digest.prefix(12)))
    options.identity = try Self.identity(of: base)
    publisher = SitePublisher(
      options: options, own: try OwnTheme.files(of: base), version: Version.current,
      context: base.digest, idle: OwnTheme.complain(of:))
  }

  /// Bytes that a logo may have.
  private static let maximumLogo = 512 * 1024

  /// Whose site it is. Throws a `UsageFailure` where the logo cannot be read.
  private static func identity(of base: KnowledgeBase) throws -> SiteIdentity {
    guard let settings = base.configuration.site else { return SiteIdentity() }
    guard let logo = settings.logo else { return SiteIdentity(settings, logo: nil) }
    do throws(FileError) {
      return SiteIdentity(
        settings, logo: try base.root.bytes(of: logo.value, limit: maximumLogo))
    } catch {
      let place = base.sources.first { $0.path == "postmortem.yml" }?.place(of: logo.span)
      let start = place.map { "\($0.path):\($0.start.line):\($0.start.column): " } ?? ""
      throw UsageFailure("\(start)`site.logo`: \(error)")
    }
  }

  /// Begins a site of the documents of `heads`, which link to `linked`: pages are best made while
  /// documents are at hand. `stories` are what git tells of those that will be. `content` names a database
  /// in which documents had the same ids, titles and relations.
  func draft(
    of heads: [Outline], _ linked: LinkedFiles, stories: ItemStories = ItemStories(),
    after content: String? = nil
  ) throws -> SiteDraft {
    let folder = try OutputFolder(root: ".", path: output)
    return try publisher.draft(
      of: heads, in: base, linked, stories: stories, former: formerManifest(), after: content,
      to: folder)
  }

  /// Publishes the site that `ingestion` began, or what the database holds where none was begun. A page
  /// that is missing makes its document be read.
  func run(
    from store: KnowledgeBaseStore, _ ingestion: Ingestion.Result
  ) throws -> OutputFolder.Publication {
    if ingestion.draft == nil, let former = formerManifest(),
      publisher.isCurrent(former, content: try store.note(SitePublisher.contentNote)),
      let publication = OutputFolder.publicationOfNothing(to: output)
    {
      return publication
    }
    let draft = try ingestion.draft ?? self.draft(of: try store.heads(), ingestion.linkedFiles)
    let base = base
    let context = base.configuration.readingContext
    var line = Progress("Rendering")
    let publication = try draft.publish(
      from: store, affecting: ingestion.affected, hasSameFindings: ingestion.hasSameFindings,
      history: SiteHistory(
        revision: try HistoryRun.revision(in: store),
        isShallow: try HistoryRun.isShallow(in: store), isSame: ingestion.news == .nothing),
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
  private func formerManifest() -> [UInt8]? {
    guard let folder = try? SourceFolder(path: output) else { return nil }
    return OutputFile.bytes("build.txt", in: folder)
  }
}

extension SiteRule {
  /// What the pages about findings say of the rule `name`; nil where the linter has none of that name.
  fileprivate init?(named name: String) {
    guard let rule = Rule.named(name) else { return nil }
    let page = RulePage(named: name)
    self.init(
      summary: rule.summary, reason: page?.section("Why") ?? "",
      wayOut: page?.section("How to fix it honestly") ?? "")
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
