import CTheme
import Documents
package import Incidents

/// The look of a site: compiled templates, words in one language, and the files beside the pages.
package struct Theme: Sendable {
  /// Compiled files of `templates/`, by name without the suffix.
  package let templates: TemplateSet
  /// Files of `assets/` that are copied, path and bytes, in order of path.
  package let assets: [(path: String, bytes: [UInt8])]
  /// The one script that stands in the page: sets the colours before anything is drawn.
  let early: HTML
  /// Content security policy of every page.
  let policy: String
  /// The words of the interface that the program needs.
  let words: Words
  private let table: WordTable

  /// A theme of `files`, paths as in the folder `site/`, with an interface in `language`. Throws a
  /// `TemplateError` that names the file, line and column of what is wrong in a template or in the
  /// words.
  package init(
    files: [(path: String, bytes: [UInt8])], language: Configuration.Language
  ) throws {
    var sources: [(name: String, bytes: [UInt8])] = []
    var assets: [(path: String, bytes: [UInt8])] = []
    var early: [UInt8] = []
    var words: [UInt8] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      if file.path == "assets/early.js" {
        early = file.bytes.last == UInt8(ascii: "\n") ? file.bytes.dropLast() : file.bytes
      } else if file.path.hasPrefix("templates/"), file.path.hasSuffix(".html") {
        let name = file.path.dropFirst("templates/".count).dropLast(".html".count)
        sources.append((name: String(name), bytes: file.bytes))
      } else if file.path.hasPrefix("assets/") {
        assets.append(file)
      } else if file.path == WordTable.path {
        words = file.bytes
      }
    }
    table = try WordTable(words, language: language)
    self.words = try Words(table, language: language)
    templates = try TemplateSet(sources, words: table)
    self.assets = assets
    self.early = HTML(rendered: early)
    // `'self'` covers files beside the page in Chromium and Firefox, also when the page was
    // opened from a folder.
    policy = """
      default-src 'none'; style-src 'self'; img-src 'self'; \
      script-src 'self' 'sha256-\(SHA256.digest(of: early).base64)'; \
      base-uri 'none'; form-action 'self'
      """
  }

  /// The theme in the binary, with an interface in `language`.
  package static func builtIn(language: Configuration.Language = .en) throws -> Theme {
    try Theme(files: builtInFiles, language: language)
  }

  /// What tells two themes apart: the digest of all their files, and the language.
  static func fingerprint(
    _ files: [(path: String, bytes: [UInt8])], language: Configuration.Language
  ) -> String {
    let digests = files.map { "\($0.path) \(SHA256.digest(of: $0.bytes).hex)" }
    let parts = digests.sorted() + [language.rawValue]
    return SHA256.digest(of: parts.joined(separator: "\n")).hex
  }

  /// Words that neither a template nor the program uses.
  var unusedWords: [TemplateError] { table.unused(templates.words.union(Words.keys)) }

  /// The files of the theme in the binary.
  package static var builtInFiles: [(path: String, bytes: [UInt8])] {
    (0..<theme_file_count()).map { index in
      let file = theme_file_at(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return (path: String(cString: file.path), bytes: Array(bytes))
    }
  }
}
