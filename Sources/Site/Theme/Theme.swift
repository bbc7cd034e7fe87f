import CTheme
import Documents
public import Incidents

/// One file of a theme.
public struct ThemeFile: Sendable, Hashable {
  /// Path as in the folder `site/`: `templates/home.html`.
  public var path: String
  /// All of its contents.
  public var bytes: [UInt8]
  /// Path for messages.
  public var shown: String
  /// Whether somebody put it in the place of a file of the default theme, or beside them.
  public var isOwn: Bool

  /// A file at `path`; `shown`, where there is one, is its path in somebody's own folder.
  public init(path: String, bytes: [UInt8], shown: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.shown = shown ?? path
    isOwn = shown != nil
  }
}

/// The look of a site: compiled templates, words in one language, and the files beside the pages.
public struct Theme: Sendable {
  /// Compiled files of `templates/`, by name without the suffix.
  public internal(set) var templates: TemplateSet
  /// Files of `assets/` that are copied, in order of path.
  public let assets: [ThemeFile]
  /// Somebody's own files that have no effect, by their path for messages.
  public let idle: [String]
  /// The one script that stands in the page: sets the colours before anything is drawn.
  let early: HTML
  /// Content security policy of every page.
  let policy: String
  /// The words of the interface that the program needs.
  let words: Words
  private let table: WordTable

  /// A theme of `files`, of which no two have one path, with an interface in `language`. Throws a
  /// `TemplateError` that names the file, line and column of what is wrong in it.
  public init(files: [ThemeFile], language: Configuration.Language) throws {
    let parts = ThemeParts(files.sorted { $0.path < $1.path })
    table = try WordTable(parts.words.bytes, path: parts.words.shown, language: language)
    words = try Words(table, language: language)
    templates = try TemplateSet(parts.templates, words: table)
    assets = parts.assets
    idle = try files.contains(where: \.isOwn) ? parts.checked(templates) : []
    early = HTML(rendered: parts.early)
    // `'self'` covers files beside the page in Chromium and Firefox, also when the page was
    // opened from a folder.
    policy = """
      default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
      script-src 'self' 'sha256-\(SHA256.digest(of: parts.early).base64)'; \
      base-uri 'none'; form-action 'self'
      """
  }

  /// The theme in the binary, with an interface in `language`.
  public static func builtIn(language: Configuration.Language = .en) throws -> Theme {
    try Theme(files: builtInFiles, language: language)
  }

  /// What tells two themes apart: the digest of all their files, and the language.
  static func fingerprint(
    _ files: [ThemeFile], language: Configuration.Language
  ) -> String {
    let digests = files.map { "\($0.path) \(SHA256.digest(of: $0.bytes).hex)" }
    let parts = digests.sorted() + [language.rawValue]
    return SHA256.digest(of: parts.joined(separator: "\n")).hex
  }

  /// Words that neither a template nor the program uses.
  var unusedWords: [TemplateError] { table.unused(templates.words.union(Words.keys)) }

  /// The files of the theme in the binary, with `own` ones in the place of those with the same paths and
  /// beside them.
  static func files(with own: [ThemeFile]) -> [ThemeFile] {
    let paths = Set(own.map(\.path))
    return builtInFiles.filter { !paths.contains($0.path) } + own
  }

  /// The files of the theme in the binary.
  public static var builtInFiles: [ThemeFile] {
    (0..<theme_file_count()).map { index in
      let file = theme_file_at(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return ThemeFile(path: String(cString: file.path), bytes: Array(bytes))
    }
  }
}
