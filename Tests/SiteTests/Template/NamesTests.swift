import Foundation
import Testing

@testable import Site

/// `site/names.txt` says what every page gives its template, whatever its documents are.
@Suite struct NamesTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("site/names.txt")

  private static let heading = """
    # What each template of the default theme may name. A line per name, in the record or list above it
    # where it stands further in: name is text to print, name? a flag, name{} a record and name[] a list
    # for a section. Every template may name root, the way to the top folder, and pageLang.
    # WRITE_NAMES=1 swift test --filter NamesTests writes this file from the pages.

    """

  /// What the templates of the sites that tests know were given.
  private static func observed() throws -> NameRecorder {
    let recorder = NameRecorder()
    for site in [Fixture.documents, []] {
      _ = try Fixture.site(site) { template, record in recorder.add(record, to: template) }
    }
    return recorder
  }

  @Test func `the names of every template are in the file, and no others`() throws {
    let recorder = try Self.observed()
    let text = Self.heading + recorder.text
    if ProcessInfo.processInfo.environment["WRITE_NAMES"] != nil {
      try Data(text.utf8).write(to: Self.file)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == text, "WRITE_NAMES=1 swift test --filter NamesTests writes site/names.txt")
  }

  @Test func `the records of one place have the same names, whatever there is to tell`() throws {
    #expect(try Self.observed().differing == [])
  }

  @Test func `the default theme names only what its pages have, in every branch`() throws {
    let theme = try Theme.builtIn()
    try theme.templates.check(against: .builtIn, everywhere: ThemeParts.everywhere)
    let reached = theme.templates.reached(from: TemplateNames.builtIn.templates.keys)
    let names = Theme.builtInFiles.filter { $0.path.hasPrefix("templates/") }
      .map { String($0.path.dropFirst("templates/".count).dropLast(".html".count)) }
    #expect(Set(names) == reached)
  }
}
