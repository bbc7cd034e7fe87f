import Documents
import Foundation
import Incidents
import Reports
import Store

@testable import Site

/// A site in memory.
struct MemorySite {
  /// Bytes of every file, by path.
  var pages: [String: [UInt8]] = [:]

  /// Text of the page at `path`, empty where there is none.
  func text(_ path: String) -> String { String(decoding: pages[path] ?? [], as: UTF8.self) }
}

/// Knowledge bases of a few documents, built in memory.
enum Fixture {
  static let today = CivilDay(daysSince1970: 18_500)

  /// The document with this text.
  static func document(_ text: String, path: String = "incidents/a.md") -> SiteDocument {
    let document = DocumentReader.read(
      SourceText(path: path, text: text), context: ReadingContext(zone: Zone("Asia/Tokyo")))
    return SiteDocument(document, findings: document.diagnostics)
  }

  /// The whole site of `documents`.
  static func site(
    _ documents: [SiteDocument], title: String = "Postmortems",
    language: Configuration.Language = .en, identity: SiteIdentity = SiteIdentity(),
    teams: TeamDirectory = TeamDirectory(),
    observer: (@Sendable (String, Record) -> Void)? = nil
  ) throws -> MemorySite {
    var theme = try Theme.builtIn(language: language)
    theme.templates.observer = observer
    var options = SiteOptions(title: title, today: today)
    options.identity = identity
    options.teams = teams
    options.rule = { name in
      SiteRule(summary: "What \(name) asks.", reason: "Because `it` helps.", wayOut: "- Do it.")
    }
    let catalogue = Catalogue(
      documents.compactMap { Card($0.document, stories: $0.stories, theme.words) })
    let builder = SiteBuilder(catalogue: catalogue, options: options, theme: theme)
    if observer != nil { for card in catalogue.events { _ = try builder.searchLine(of: card) } }
    var site = MemorySite()
    let pages =
      try documents.flatMap(builder.files) + builder.listPages()
      + builder.lintPages(status(of: documents))
      + builder.reportPages(reports(on: documents)) + builder.assets
    for page in pages { site.pages[page.path] = page.bytes }
    return site
  }

  /// The latest reports on `documents`, by way of a database that is gone at once.
  private static func reports(on documents: [SiteDocument]) throws -> [SiteReport] {
    let folder = FileManager.default.temporaryDirectory.path + "/site-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try KnowledgeBaseStore.open(at: folder + "/postmortem.sqlite", patience: 0)
    try store.update { session in
      var paths: Set<String> = []
      for site in documents where paths.insert(site.document.source.path).inserted {
        let file = FileRecord(
          path: site.document.source.path, size: 1, modified: 1, changed: 1, inode: 1,
          sha256: String(repeating: "0", count: 64))
        try session.insert(site.document, file: file, findings: site.findings)
      }
      // A history of a quarter, so that there are reports of several weeks.
      let begin = RecordedEvent(
        revision: "r1", at: (today.daysSince1970 - 100) * 86_400,
        event: HistoryEvent(.declared, document: "INC-1"))
      try session.record([begin], isContinued: false, in: nil)
    }
    return SiteReport.latest(try ReportSource(store: store), today: today)
  }

  /// What is wrong in `documents`, as the database would tell it.
  private static func status(of documents: [SiteDocument]) -> FindingStatus {
    var status = FindingStatus()
    let all = documents.flatMap(\.findings)
    for (name, found) in Dictionary(grouping: all, by: \.rule).sorted(by: { $0.key < $1.key }) {
      var rule = FindingStatus.RuleStatus(name: name)
      rule.open = found.filter(\.isOpen)
      rule.silenced = found.filter { !$0.isOpen }
      for finding in rule.open { rule.counts.open[finding.severity, default: 0] += 1 }
      rule.counts.silenced = rule.silenced.count
      status.rules.append(rule)
    }
    for (path, found) in Dictionary(grouping: all, by: \.place.path).sorted(by: { $0.key < $1.key })
    {
      let counts = FindingStatus.Counts(open: [.error: found.count])
      status.files.append(FindingStatus.FileStatus(path: path, counts: counts))
    }
    return status
  }

  /// An incident with every part, its neighbour, a near miss without a date in Japanese, a guide.
  static var documents: [SiteDocument] {
    [
      document(full, path: "incidents/full.md"),
      document(
        """
        ---
        id: INC-2
        former_ids: [INC-OLD]
        title: 再発した障害
        severity: SEV2
        services: [checkout, 決済]
        related: [{id: INC-1, relation: recurrence-of}]
        ---
        ## Timeline
        - 10:00 start: 決済が止まった
        - 10:40 resolve: 戻した
        """, path: "incidents/second.md"),
      document(
        """
        ---
        id: NM-3
        title: 备份差点被删除
        type: near-miss
        ---
        ## 概要
        见 [第一次](full.md#what-else)，另见 [nowhere](../../etc/passwd).
        """, path: "incidents/near.md"),
      document(
        """
        ---
        id: GUIDE-1
        title: How to fail over
        type: guide
        ---
        ## Steps
        - [ ] Ask first, see [the outage](../incidents/full.md)
        """, path: "guides/failover.md"),
    ]
  }

  /// An incident with every part.
  static let full = """
    ---
    id: INC-1
    title: Checkout refused every card
    severity: SEV1
    status: final
    timezone: Asia/Tokyo
    services: [checkout]
    impact:
      - {service: checkout, kind: unavailable, from: 2020-04-08 10:00, to: 2020-04-08 10:59}
    data_loss:
      - {store: orders, from: 2020-04-08 10:00, to: 2020-04-08 10:05, state: lost, reconciled_by: AI-1}
    error_signatures: ["card refused: 51"]
    known_defects:
      - {id: BUG-7, component: gateway, affected: ["1.2"], fixed_in: ["1.3"], url: "https://example.org/7"}
    changes:
      - id: CHG-1
        title: Publish the allow-list
        started_at: 2020-04-08 09:59
        signoffs:
          - {by: mia, role: business-owner, at: 2020-04-08 09:00, decision: approved}
        validations:
          - {kind: functional, criterion: a card is accepted, by: tom, result: fail}
        breach: {controls: [window], facts: published at peak, actions: [AI-1]}
    ---
    ## Summary
    The list was empty.

    It had been empty **before**, see INC-2 and CHG-1.

    ## Timeline
    ### 2020-04-08
    - 09:59 change(CHG-1): [ops] the list is published
    - 10:00 start: no card is accepted
      - `card refused: 51`
    - 10:59 resolve: the old list is back

    ## Root causes
    - RC-1 (root, change-control) Nobody looked at the list.

    ## What else?
    Nothing.

    ## Action items
    - [ ] AI-1 (prevent, P1, RC-1) Refuse an empty list @mia due:2020-08-01
    - [x] AI-2 (detect) Alert on refusals @tom
      - evidence: dashboard
    - [-] AI-3 (detect) Watch the publisher @tom
      - declined: superseded by AI-1, @mia 2020-05-02
    """
}
