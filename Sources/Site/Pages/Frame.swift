import Documents
import Incidents

/// One file of the site.
public struct PageFile: Sendable, Hashable {
  /// Path from the root of the site.
  public var path: String
  /// All of its contents.
  public var bytes: [UInt8]

  /// A file of the given contents.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What all pages share: the theme, the options, the cards, and the frame around a page.
struct Frame: Sendable {
  let theme: Theme
  let options: SiteOptions
  let catalogue: Catalogue
  /// What documents show and offer; nil where nobody can look.
  var attachments: Attachments?

  /// The words of the interface.
  var words: Words { theme.words }

  /// The page at `path`: template `template` over `content`, in the frame. `section` is the path
  /// of the navigation's page that it belongs to; `movedTo` the page that stands for this one now.
  func page(
    _ path: String, title: String, description: String? = nil, section: String,
    template: String, alternates: [Alternate] = [], movedTo: String? = nil, _ content: Record
  ) throws -> PageFile {
    let root = Address.root(from: path)
    let body = try part(template, root: root, content)
    let identity = options.identity
    let record: Record = [
      "root": .text(root),
      "pageLang": .text(words.language.rawValue), "policy": .text(theme.policy),
      "early": .html(theme.early),
      "pageTitle": .text(title == options.title ? title : "\(title) · \(options.title)"),
      "description": Value(description),
      "siteTitle": .text(options.title),
      "siteLang": language(options.title),
      "nav": .list(
        PageFamily.all.filter(has).compactMap(\.entry).map { entry in
          [
            "label": .text(words[entry.label]), "path": .text(entry.path),
            "current": .flag(entry.path == section),
          ]
        }),
      "canonical": Value(
        identity.url.map { $0 + (path == Address.home ? "" : movedTo ?? path) }
          ?? movedTo.map { root + $0 }),
      "moved": Value(movedTo),
      "alternates": .list(alternates.map(\.record)), "hasAlternates": .flag(!alternates.isEmpty),
      "downloads": has(.data) || has(.feeds) ? .text(Address.downloads) : .absent,
      "lint": link(.lint, Address.lint), "logo": Value(identity.logoPath),
      "footer": Value(identity.footer), "footerLang": language(identity.footer),
      "links": .list(
        identity.links.map { link in
          [
            "label": .text(link.label), "lang": language(link.label),
            "href": .text(link.url.isFromTop ? root + link.url : link.url),
          ]
        }),
      "find": .flag(has(.search) && section != Address.search), "seek": .flag(has(.search)),
      "body": .html(body),
    ]
    var output: [UInt8] = []
    output.reserveCapacity(body.bytes.count + 3_000)
    try theme.templates.render("layout", record, into: &output)
    return PageFile(path: path, bytes: output)
  }

  /// Template `template` over `record`, as a part of a page in the folder that `root` leads out of.
  func part(_ template: String, root: String, _ record: Record) throws -> HTML {
    try theme.templates.render(
      template, record, in: ["root": .text(root), "pageLang": .text(words.language.rawValue)])
  }

  /// The badge of a severity; absent where there is none.
  func severity(_ severity: String?) -> Value {
    guard let severity else { return .absent }
    return .record([
      "name": .text(severity),
      "style": .text(severityStyle(severity)),
    ])
  }

  /// Class of a severity badge by its place in the configured list, `sev1` to `sev4`.
  private func severityStyle(_ severity: String) -> String {
    let index = options.severities.firstIndex(of: severity) ?? 3
    return ["sev1", "sev2", "sev3", "sev4"][min(index, 3)]
  }

  // MARK: Languages

  /// Language of `text` where it is not the interface's. `han` is what Chinese characters without
  /// kana are in; nil where nobody knows.
  func language(_ text: String?, han: @autoclosure () -> String? = nil) -> Value {
    guard let text, words.language != .en || !PassageLanguage.isLatin(text) else { return .absent }
    return foreign(PassageLanguage.of(text, han: han() ?? ownHan))
  }

  /// Language of some nodes where it is not the interface's.
  func language(_ fragment: MarkdownFragment, han: String) -> Value {
    foreign(PassageLanguage.of(fragment, han: han))
  }

  /// Names to choose from, each once and with its language.
  func names(_ names: [String]) -> Value {
    .list(Set(names).sorted().map { ["name": .text($0), "lang": language($0)] })
  }

  /// Language of the title of `card` where it is not the interface's.
  func language(of card: Card) -> Value { language(card.title, han: card.hanLanguage) }

  /// Language of a text that stands in a passage in another language.
  func ownLanguage(_ text: String) -> String {
    PassageLanguage.of(text, han: ownHan) ?? words.language.rawValue
  }

  private func foreign(_ language: String?) -> Value {
    Value(language == words.language.rawValue ? nil : language)
  }

  private var ownHan: String { words.language == .ja ? "ja" : "zh-Hans" }

  // MARK: Badges

  /// The badge of a type, absent for an incident.
  func kind(_ card: Card) -> Value {
    card.type == .incident ? .absent : .text(words[.type, card.type])
  }

  /// The badge of a status that lists show: everything but final.
  func listedStatus(_ card: Card) -> Value {
    guard card.status != .final else { return .absent }
    let status = words.status(card.status)
    return .record(["name": .text(status.name), "style": .text(status.style)])
  }
}

extension String {
  /// Whether it is an address from the top of the site: neither one of another host nor of this
  /// host's own top.
  fileprivate var isFromTop: Bool { !hasPrefix("/") && !WebAddress.isOutside(self) }
}
