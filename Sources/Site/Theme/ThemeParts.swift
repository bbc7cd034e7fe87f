import Documents

/// The files of a theme by what they are for.
struct ThemeParts {
  private(set) var templates: [TemplateFile] = []
  private(set) var assets: [ThemeFile] = []
  /// The script in the page, without the end of its last line.
  private(set) var early: [UInt8] = []
  /// The words of the interface.
  private(set) var words = ThemeFile(path: WordTable.path, bytes: [])
  private var earlyFile: ThemeFile?
  private var owns: [ThemeFile] = []
  private var others: [ThemeFile] = []

  /// Names that every template may use.
  static let everywhere: [String: NameShape] = ["root": .text, "pageLang": .text]

  /// Names of what pages give their templates, for whoever changes one.
  static let namesPath = "names.txt"

  /// Sorts `files`.
  init(_ files: [ThemeFile]) {
    for file in files {
      if file.path == "assets/early.js" {
        early = file.bytes.last == UInt8(ascii: "\n") ? file.bytes.dropLast() : file.bytes
        earlyFile = file
      } else if let name = Self.templateName(file.path) {
        templates.append(TemplateFile(name: name, path: file.shown, bytes: file.bytes))
        if file.isOwn { owns.append(file) }
      } else if file.path.hasPrefix("assets/") {
        assets.append(file)
      } else if file.path == WordTable.path {
        words = file
      } else if file.isOwn, file.path != Self.namesPath {
        others.append(file)
      }
    }
  }

  /// `home` of `templates/home.html`; nil where no template can be called.
  private static func templateName(_ path: String) -> String? {
    guard path.hasPrefix("templates/"), path.hasSuffix(".html") else { return nil }
    let name = path.dropFirst("templates/".count).dropLast(".html".count)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }

  /// Checks `compiled`, in which are somebody's own templates, and tells which own files have no effect.
  /// Throws a `TemplateError`.
  func checked(_ compiled: TemplateSet) throws -> [String] {
    for file in templates where String(validating: file.bytes, as: UTF8.self) == nil {
      throw TemplateError("the file is not UTF-8", path: file.path, source: [], offset: 0)
    }
    try checkEarly()
    let names = TemplateNames.builtIn
    try compiled.check(against: names, everywhere: Self.everywhere)
    for name in ["policy", "body"] where compiled["layout"]?.names.contains(name) == false {
      throw TemplateError(
        "the frame of every page must print {{\(name)}}",
        path: templates.first { $0.name == "layout" }?.path ?? "", source: [], offset: 0)
    }
    let reached = compiled.reached(from: names.templates.keys)
    let idle = owns.filter { file in Self.templateName(file.path).map(reached.contains) == false }
    return (idle + others).map(\.shown).sorted()
  }

  /// What would end the script in the page early must not be in it.
  private func checkEarly() throws {
    guard let earlyFile else { return }
    let bytes = earlyFile.bytes
    for start in bytes.indices where bytes[start] == UInt8(ascii: "<") {
      let rest = bytes[start...].prefix(8).map { $0 | 0x20 }
      guard rest.starts(with: "</script".utf8) || bytes[start...].starts(with: "<!--".utf8) else {
        continue
      }
      throw TemplateError(
        "this would end the script in the page early; write it in another way",
        path: earlyFile.shown, source: bytes, offset: start)
    }
  }
}

extension TemplateNames {
  /// What the pages of this program have.
  static var builtIn: TemplateNames {
    let file = Theme.builtInFiles.first { $0.path == ThemeParts.namesPath }
    return TemplateNames(String(decoding: file?.bytes ?? [], as: UTF8.self))
  }
}
