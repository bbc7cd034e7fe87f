import Documents
import Foundation
import Incidents
import Testing

@testable import Site

/// `site/names.txt` says what every page gives its template, whatever its documents are.
@Suite struct NamesTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let file = root.appendingPathComponent("site/names.txt")

  private static let heading = """
    # What each template of the default theme may name. A line per name, in the record or list above it
    # where it stands further in: name is text to print, name? a flag, name{} a record and name[] a list
    # for a section; a list without names below is always empty there. Every template may name root, the way to the top folder, and pageLang.
    # WRITE_NAMES=1 swift test --filter NamesTests writes this file from the pages.

    """

  private static let recorder = Result { try observed() }

  /// What the templates of the sites that tests know were given.
  private static func observed() throws -> NameRecorder {
    let recorder = NameRecorder()
    let sites = [
      [], Fixture.documents, try documents(below: "incidents"),
      try documents(below: "Tests/Fixtures/ferry-desk"), crowd(), [everythingAsGuide],
      [silenced],
    ]
    for site in sites {
      _ = try Fixture.site(site, identity: identity, teams: teams) { recorder.add($1, to: $0) }
    }
    return recorder
  }

  /// The documents of a folder of the repository.
  private static func documents(below folder: String) throws -> [SiteDocument] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
    return try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
      let url = root.appendingPathComponent(folder).appendingPathComponent(name)
      return Fixture.document(try String(contentsOf: url, encoding: .utf8), path: name)
    }
  }

  /// A guide with every part of an incident.
  private static var everythingAsGuide: SiteDocument {
    Fixture.document(
      Fixture.full.replacing("severity: SEV1", with: "severity: SEV1\ntype: guide\nmisspelt: key"))
  }

  /// A document in which so much is wrong that the page of the rule goes on, and something is silenced.
  private static var silenced: SiteDocument {
    var site = Fixture.document(Fixture.full)
    let place = site.document.source.place(of: Span(0, 0))
    let open = Diagnostic("leak-secret", .error, "a secret", at: place, help: ["rotate it"])
    var silenced = open
    silenced.suppression = Suppression(.waiver, reason: "rotated", place: place)
    site.findings += Array(repeating: open, count: 60) + [silenced]
    return site
  }

  /// So many incidents of one service that lists have several pages.
  private static func crowd() -> [SiteDocument] {
    (1...260).map { number in
      Fixture.document(
        """
        ---
        id: INC-\(number)
        title: 障害 \(number)
        services: [決済]
        changes: [{id: CHG-1, title: a change}]
        ---
        ## Timeline
        ### 2020-04-08
        - 10:00 start(RC-1): it began
        ## Root causes
        - RC-1 (root, capacity) Too small.
          Much too small.
        ## Action items
        - [ ] AI-1 (prevent, RC-1) Grow @mia due:2020-05-01
          Beyond what was seen.
          - done-when: it is larger
        """, path: "\(number).md")
    }
  }

  /// A person in a team, and a service that one works on.
  private static let teams: TeamDirectory = {
    var policy = Policy()
    for (file, text) in [
      (Policy.File.people, "mia: {team: payments}"), (.services, "checkout: {team: shop}"),
    ] {
      _ = policy.read(file, SourceText(path: file.rawValue, text: text))
    }
    return TeamDirectory(JudgedPolicy(policy))
  }()

  private static let identity: SiteIdentity = {
    var identity = SiteIdentity()
    identity.links = [(label: "手順", url: "https://example.org/")]
    return identity
  }()

  @Test func `the names of every template are in the file, and no others`() throws {
    let recorder = try Self.recorder.get()
    let text = Self.heading + recorder.text
    if ProcessInfo.processInfo.environment["WRITE_NAMES"] != nil {
      try Data(text.utf8).write(to: Self.file)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == text, "WRITE_NAMES=1 swift test --filter NamesTests writes site/names.txt")
  }

  @Test func `the records of one place have the same names, whatever there is to tell`() throws {
    let never = [
      "actions.groups.items.causes", "actions.groups.items.fields",
      "index-entry.itemPart.items.causes", "index-entry.itemPart.items.fields",
      "trends.causeFigure.legend",
    ]
    let differing = try Self.recorder.get().differing
    #expect(differing == never.map { "\($0) was always empty" })
  }

  @Test func `the default theme names only what its pages have, in every branch`() throws {
    let theme = try Theme.builtIn()
    let written = TemplateNames(try String(contentsOf: Self.file, encoding: .utf8))
    try theme.templates.check(against: written, everywhere: ThemeParts.everywhere)
    let reached = theme.templates.reached(from: written.templates.keys)
    let names = Theme.builtInFiles.filter { $0.path.hasPrefix("templates/") }
      .map { String($0.path.dropFirst("templates/".count).dropLast(".html".count)) }
    #expect(Set(names) == reached)
  }
}
