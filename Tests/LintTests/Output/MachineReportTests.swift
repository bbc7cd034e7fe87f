import Documents
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Lint

/// Reports that other programs read.
struct MachineReportTests {
  private static func finding(_ severity: Diagnostic.Severity, path: String) -> Diagnostic {
    let place = Place(
      path: path, start: Position(line: 3, column: 5), end: Position(line: 3, column: 9))
    return Diagnostic("timeline-gap", severity, "a gap", at: place, help: ["fill it"])
  }

  @Test func `a document is a test that fails by what fails the run`() {
    let report = FindingReport(
      findings: [Self.finding(.error, path: "i/a.md"), Self.finding(.note, path: "i/a.md")],
      files: ["i/a.md", "i/b.md"])
    #expect(
      JUnitReport.text(report) { $0 == .error } == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="postmortem" tests="2" failures="1" errors="0">
          <testsuite name="postmortem lint" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="i" name="i/a.md">
              <failure type="timeline-gap" message="a gap">i/a.md:3:5: error[timeline-gap] a gap
          help: fill it</failure>
              <system-out>i/a.md:3:5: note[timeline-gap] a gap
          help: fill it</system-out>
            </testcase>
            <testcase classname="i" name="i/b.md"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func `a finding in a file that is no document is not lost`() {
    let report = FindingReport(findings: [Self.finding(.error, path: "x.md")], files: [])
    #expect(JUnitReport.text(report) { $0 == .error }.contains("tests=\"1\" failures=\"1\""))
  }

  @Test(arguments: HostileFindings.texts) func `hostile text is well-formed XML`(text: String) {
    let xml = JUnitReport.text(HostileFindings.report(text)) { $0 == .error }
    let parser = XMLParser(data: Data(xml.utf8))
    let names = ElementNames()
    parser.delegate = names
    #expect(parser.parse(), "\(xml)")
    #expect(
      names.all == ["testsuites", "testsuite", "testcase", "failure", "system-out"])
  }

  private final class ElementNames: NSObject, XMLParserDelegate {
    var all: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      all.append(name)
    }
  }

  @Test func `fingerprints are unique and do not move with the lines`() {
    var early = Self.finding(.error, path: "a.md")
    early.document = "INC-1"
    var late = early
    late.place.start.line = 90
    let both = Fingerprints.unique([early, late])
    #expect(Set(both).count == 2)
    #expect(both[0] == Fingerprints.unique([late])[0])
    #expect(both[0].count == 64)
  }
}
