import Documents
import Incidents
import Store

/// What one rule found: what it asks, where that is not so, and what is silenced.
struct RulePages: Sendable {
  let rule: FindingStatus.RuleStatus
  let frame: Frame

  /// All that the pages show but what the program says of the rule, whose version is in every key.
  var key: String {
    var key = KeyWriter()
    key.add(rule.counts)
    key.add(rule.open) { add($1, to: &$0) }
    key.add(rule.silenced) { add($1, to: &$0) }
    return key.key
  }

  private func add(_ finding: Diagnostic, to key: inout KeyWriter) {
    let file = frame.file(finding.place.path)
    key.add([finding.severity.rawValue, finding.message, file.name])
    key.add(file.href)
    key.add(Self.place(of: finding))
    key.add(finding.help)
    key.add(finding.suppression?.kind.rawValue)
    key.add(finding.suppression?.reason)
  }

  func pages() throws -> [PageFile] {
    let words = frame.words
    let about = frame.rule(rule.name)
    let groups: [(anchor: String, title: Word, about: Word, all: Int, found: [Diagnostic])] = [
      (
        "open", .lintOpen, .lintOpenAbout, rule.counts.open.values.reduce(0, +), rule.open
      ),
      ("silenced", .lintSilenced, .lintSilencedAbout, rule.counts.silenced, rule.silenced),
    ].filter { !$0.found.isEmpty }
    let listings = groups.map { group in
      Listing(group.anchor, group.found, of: group.all) {
        FindingBlock.blocks(of: $0).map(record)
      }
    }
    return try ListingPages.pages(at: Address.rule(rule.name), listings, words) {
      path, slices, pager in
      let shown = slices.compactMap { slice -> Record? in
        guard let group = groups.first(where: { $0.anchor == slice.listing.anchor }) else {
          return nil
        }
        return [
          "anchor": .text(group.anchor), "title": .text(words[group.title]),
          "count": .number(group.all), "about": .text(words[group.about]),
          "blocks": slice.rows, "further": .record(slice.link(words)),
        ]
      }
      let isFirst = path == Address.rule(rule.name)
      return try frame.page(
        path, title: rule.name, description: about.summary, section: Address.lint,
        template: "rule",
        [
          "name": .text(rule.name), "summary": .text(about.summary),
          "summaryLang": frame.language(about.summary),
          "reason": isFirst ? prose(about.reason) : .absent,
          "wayOut": isFirst ? prose(about.wayOut) : .absent,
          "english": Value(isFirst && words.language != .en ? words[.english] : nil),
          "proseLang": frame.language(about.reason), "badges": rule.counts.badges(words),
          "groups": .list(shown), "pager": pager,
        ])
    }
  }

  private func record(_ block: FindingBlock) -> Record {
    let isShared = block.findings.count > 1 && !block.help.isEmpty
    return [
      "isShared": .flag(isShared), "shared": isShared ? help(block.help) : .list([]),
      "findings": .list(block.findings.map { record($0, hasHelp: !isShared) }),
    ]
  }

  private func help(_ lines: [String]) -> Value {
    .list(lines.map { ["line": .html(HTML(message: $0)), "lang": frame.language($0)] })
  }

  private func record(_ finding: Diagnostic, hasHelp: Bool) -> Record {
    let words = frame.words
    let card = frame.catalogue.card(path: finding.place.path)
    let isShown = finding.isOpen && finding.severity != .note
    let silence = finding.suppression.map { suppression -> Value in
      .record([
        "by": .text(words[.silencing, suppression.kind]), "reason": .text(suppression.reason),
        "lang": frame.language(suppression.reason),
      ])
    }
    return [
      "style": .text(finding.severity.verdict.rawValue),
      "icon": .html(Icons.verdict(finding.severity.verdict)),
      "message": .html(HTML(message: finding.message)), "lang": frame.language(finding.message),
      "href": Value(card.map { $0.address + (isShown ? "#findings" : "") }),
      "document": .text(card?.title ?? ""),
      "documentLang": card.map { frame.language(of: $0) } ?? .absent,
      "place": .text(Self.place(of: finding)),
      "severity": .text(words[.severity, finding.severity]),
      "help": hasHelp ? help(finding.help) : .list([]),
      "silenced": silence ?? .absent,
    ]
  }

  /// `incidents/a.md:12:3`
  private static func place(of finding: Diagnostic) -> String {
    let start = finding.place.start
    return "\(finding.place.path):\(start.line):\(start.column)"
  }

  /// Markdown of the rule's page in the documentation; links of that stay text.
  private func prose(_ markdown: String) -> Value {
    let tree = MarkdownParser.parse(SourceText(path: rule.name, text: markdown)).tree
    var writer = MarkdownHTML()
    writer.highestHeading = 3
    return Value(
      Prose.html(MarkdownFragment(tree: tree, nodes: 0..<tree.nodes.count), writer))
  }
}
