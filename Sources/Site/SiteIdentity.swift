import Documents
public import Incidents

/// Whose site it is: what `site:` of `postmortem.yml` says, with the logo's bytes.
public struct SiteIdentity: Sendable {
  /// Where the site will stand, with a slash at its end.
  public var url: String?
  /// The logo: the end of its file's name, and its bytes.
  public var logo: (suffix: String, bytes: [UInt8])?
  /// The team's colour.
  public var accent: Colour?
  /// Further links: what they are called and where they lead.
  public var links: [(label: String, url: String)] = []
  /// A sentence at the foot of every page.
  public var footer: String?
  /// Families of pages that are left out.
  public var without: Set<SiteSettings.Family> = []

  /// The identity of nobody.
  public init() {}

  /// What `settings` say; `logo` are the bytes of the file they name.
  public init(_ settings: SiteSettings, logo: [UInt8]?) {
    url = settings.url.map { $0.value.hasSuffix("/") ? $0.value : $0.value + "/" }
    if let path = settings.logo?.value, let logo {
      self.logo = (path.lowercased().split(separator: ".").last.map(String.init) ?? "", logo)
    }
    accent = settings.accent.flatMap { Colour($0.value) }
    links = settings.links.compactMap { link in
      link.label.flatMap { label in link.url.map { (label.value, $0.value) } }
    }
    footer = settings.footer?.value
    without = Set(settings.without.map(\.value))
  }

  /// Where the logo is in the site: its name tells its contents.
  var logoPath: String? {
    logo.map { "assets/logo-\(SHA256.digest(of: $0.bytes).hex.prefix(12)).\($0.suffix)" }
  }

  /// The files beside the pages: those of `theme`, in the team's colour, and the logo.
  func assets(_ theme: Theme) -> [PageFile] {
    var files = theme.assets.map { PageFile(path: $0.path, bytes: $0.bytes) }
    if let accent, let index = files.firstIndex(where: { $0.path == "assets/site.css" }) {
      files[index].bytes += Accent(accent, css: files[index].bytes).rules.utf8
    }
    if let logo, let path = logoPath { files.append(PageFile(path: path, bytes: logo.bytes)) }
    return files
  }
}

extension KeyWriter {
  /// Adds what pages show of whose site it is.
  mutating func add(_ identity: SiteIdentity) {
    add(identity.url)
    add(identity.logoPath)
    add(identity.accent?.text)
    add(identity.links) {
      $0.add($1.label)
      $0.add($1.url)
    }
    add(identity.footer)
    add(identity.without.map(\.rawValue).sorted())
  }
}
