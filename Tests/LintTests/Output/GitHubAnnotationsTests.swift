import Documents
import Testing

@testable import Lint

/// A finding of `rule` in a document, on an entity.
private func finding(
  _ severity: Diagnostic.Severity, document: String, entity: String? = nil, lines: Int = 1
) -> Diagnostic {
  let place = Place(
    path: "incidents/\(document).md", start: Position(line: 3, column: 5),
    end: Position(line: 2 + lines, column: 9))
  return Diagnostic(
    "signoff-missing", severity, "no sign-off", at: place, help: ["ask"], document: document,
    entity: entity)
}

struct GitHubAnnotationsTests {
  @Test func `a finding is a command with its place, the rule and the way out`() {
    let text = GitHubAnnotations.text(
      FindingReport(findings: [finding(.error, document: "INC-1")], files: ["x"]),
      hasStepSummary: false)
    #expect(
      text == """
        ::error file=incidents/INC-1.md,line=3,col=5,endColumn=8,title=signoff-missing::no sign-off\
        %0Ahelp: ask
        1 error in 1 file

        """)
  }

  @Test func `a stretch of several lines has no columns`() {
    let text = GitHubAnnotations.text(
      FindingReport(findings: [finding(.warning, document: "a", lines: 2)], files: []),
      hasStepSummary: false)
    #expect(text.hasPrefix("::warning file=incidents/a.md,line=3,endLine=4,title="))
  }

  @Test func `paths are those of the repository`() {
    let text = GitHubAnnotations.text(
      FindingReport(findings: [finding(.note, document: "a")], files: []), hasStepSummary: false
    ) { "kb/\($0)" }
    #expect(text.hasPrefix("::notice file=kb/incidents/a.md,"))
  }

  @Test func `errors come first, a declared breach says so`() {
    let severities: [Diagnostic.Severity] = [.note, .breach, .warning, .error]
    let text = GitHubAnnotations.text(
      FindingReport(findings: severities.map { finding($0, document: "a") }, files: []),
      hasStepSummary: false)
    let words = text.split(separator: "\n").dropLast().map { $0.split(separator: " ")[0] }
    #expect(words == ["::error", "::warning", "::notice", "::notice"])
    #expect(text.contains("title=declared breach%3A signoff-missing::"))
  }

  @Test func `beyond eight an entity is annotated once, and the rest is in the summary`() {
    let first = (1...10).map { _ in finding(.error, document: "a", entity: "CHG-1") }
    let second = (1...3).map { _ in finding(.error, document: "a", entity: "CHG-2") }
    let other = finding(.error, document: "b", entity: "CHG-1")
    let findings = first + second + [other]
    let chosen = GitHubAnnotations.annotated(findings)
    #expect(chosen == Array(first.prefix(8)) + [second[0], other])
    let report = FindingReport(findings: findings, files: ["a", "b"])
    #expect(
      GitHubAnnotations.text(report, hasStepSummary: true)
        .hasSuffix(
          "14 errors in 2 files; 4 findings not annotated: the summary of the job has them\n"))
  }

  @Test func `no more than the service shows are written`() {
    let findings = (1...200).map { finding(.error, document: "INC-\($0)") }
    #expect(GitHubAnnotations.annotated(findings).count == 50)
  }

  /// The runner takes a line for a command when, trimmed, it begins with `::`, or has `##[` anywhere.
  @Test(arguments: HostileFindings.texts)
  func `no text of a file begins a command or adds a property`(text: String) throws {
    let report = HostileFindings.report(text)
    let output = GitHubAnnotations.text(report, hasStepSummary: false)
    let lines = output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 5)
    for line in lines.dropLast() {
      let head = try #require(
        line.wholeMatch(of: /::(error|warning|notice) ([^:]*)::(.*)/))
      let names = head.2.split(separator: ",").map { $0.prefix { $0 != "=" } }
      #expect(names == ["file", "line", "col", "endColumn", "title"])
    }
    let last = try #require(lines.last)
    #expect(last == "1 error, 1 warning, 1 declared breach, 1 note in 1 file")
    #expect(
      !output.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }

  @Test(arguments: HostileFindings.texts)
  func `no other text of ours holds a command either`(text: String) {
    let report = HostileFindings.report(text)
    let outputs = [
      TextReport().text(report.findings, files: 1) { SourceText(path: $0, text: text) },
      ConciseReport.text(report.findings, files: 1), SignoffTable.text(report, width: 80),
      JUnitReport.text(report) { $0 == .error }, MarkdownFindings.text(report),
      GitHubAnnotations.text(report, hasStepSummary: true),
    ]
    for output in outputs {
      for line in output.split(whereSeparator: \.isNewline) {
        let isOurs =
          line.hasPrefix("::error file=") || line.hasPrefix("::warning file=")
          || line.hasPrefix("::notice file=")
        #expect(isOurs || !line.drop { $0.isWhitespace }.hasPrefix("::"), "\(line)")
        #expect(!line.contains("##[") && !line.contains("##vso["), "\(line)")
      }
    }
  }
}
