public import Documents

/// `site:` of `postmortem.yml`: whose site it is, and what is left out of it.
public struct SiteSettings: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Where the site will stand.
  public var url: Located<String>?
  /// A picture of the knowledge base, shown before the title.
  public var logo: Located<String>?
  /// The colour of links and of what is chosen.
  public var accent: Located<String>?
  /// Further links at the foot of every page.
  public var links: [Link] = []
  /// A sentence at the foot of every page.
  public var footer: Located<String>?
  /// Families of pages that are left out.
  public var without: [Located<Family>] = []
  /// A folder of the knowledge base whose files stand for those of the default theme.
  public var theme: Located<String>?

  /// Families of pages about many documents that a site may be without.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    case actions, changes, services, causes, trends, reports, guides, search, years, lint, data,
      feeds
  }

  /// A link to something beside the site.
  public struct Link: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// What it is called.
    public var label: Located<String>?
    /// Where it leads: `https://…`, or an address from the top of the site.
    public var url: Located<String>?

    /// An empty value; its fields are read one by one.
    public init() {}

    /// Every key that an entry of `links:` may have, with its meaning.
    public static let fields: [Field<Link>] = [
      .text("label", { $0.label = $1 }, "what it is called"),
      .text("url", { $0.url = $1 }, "`https://…`, or an address from the top of the site"),
    ]
  }

  /// Nothing is said: the default theme, and every family of pages.
  public init() {}

  /// Every key that `site:` may have, with its meaning.
  public static let fields: [Field<SiteSettings>] = [
    .text("url", { $0.url = $1 }, "where the site will stand: `https://…`"),
    .text("logo", { $0.logo = $1 }, "a picture of the knowledge base, shown before the title"),
    .text("accent", { $0.accent = $1 }, "the colour of links: `#0a5c70`"),
    .mappings("links", { $0.links = $1 }, "further links at the foot of every page"),
    .text("footer", { $0.footer = $1 }, "a sentence at the foot of every page"),
    .words(
      "without", { $0.without = $1 }, "families of pages that are left out", what: "family of pages"
    ),
    .text("theme", { $0.theme = $1 }, "a folder whose files stand for those of the default theme"),
  ]

  /// Ends of the names of pictures.
  public static let pictures = ["svg", "png", "webp", "jpg", "jpeg", "gif"]

  // MARK: What makes no sense

  /// What is wrong in values that a text alone cannot tell.
  func check(_ source: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(_ value: Located<String>, _ field: String, _ message: String, _ help: String) {
      found.append(
        Diagnostic(
          "configuration-invalid-value", .error, "`\(value.value)` \(message)",
          at: source.place(of: value.span), help: [help], field: field))
    }
    if let url, !WebAddress.isOutside(url.value) {
      report(url, "url", "is not the address of a site", "write https://postmortems.example.org/")
    }
    if let logo, !Self.isPicture(logo.value) {
      report(
        logo, "logo", "is not a picture of the knowledge base",
        "name a file below the folder of postmortem.yml that ends in "
          + Self.pictures.joined(separator: ", "))
    }
    if let accent, Colour(accent.value) == nil {
      report(accent, "accent", "is not a colour", "write \"#0a5c70\", in quotes")
    }
    for link in links {
      if let url = link.url, !WebAddress.isOutside(url.value), !WebAddress.isRelative(url.value) {
        report(
          url, "url", "is no address to link to",
          "write https://… , or a path from the top of the site")
      }
      if link.label == nil || link.url == nil {
        found.append(
          Diagnostic(
            "configuration-missing-field", .error,
            "this link has no \(link.label == nil ? "`label`" : "`url`")",
            at: source.place(of: source.firstLine(of: link.span)),
            help: ["write `{label: Runbooks, url: https://…}`"]))
      }
    }
    return found
  }

  private static func isPicture(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let end = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return pictures.contains(end) && parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
  }
}

/// Addresses that may stand in a page: nothing that a browser would run.
public enum WebAddress {
  /// Whether `text` is an `http` or `https` address.
  public static func isOutside(_ text: String) -> Bool {
    let rest = text.lowercased()
    return isPlain(text)
      && ["https://", "http://"].contains { rest.hasPrefix($0) && rest.utf8.count > $0.utf8.count }
  }

  /// Whether `text` is an address without a scheme and without a host.
  public static func isRelative(_ text: String) -> Bool {
    let first = text.prefix { !"/?#".contains($0) }
    return isPlain(text) && !text.isEmpty && !text.hasPrefix("//") && !first.contains(":")
  }

  // A browser takes `\` for `/`.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
