import Testing

@testable import Documents
@testable import Incidents

struct SectionTests {
  private func kinds(_ body: String, context: ReadingContext = ReadingContext()) -> [Section.Kind] {
    Written(body: body, context: context).document.sections.map(\.kind)
  }

  @Test(
    arguments: [
      ("Summary", .summary), ("概要", .summary), ("摘要", .summary), ("Impact", .impact),
      ("影响", .impact), ("影響", .impact), ("Timeline", .timeline), ("时间线", .timeline),
      ("问题回顾", .timeline), ("タイムライン", .timeline), ("Root causes", .rootCauses),
      ("根因", .rootCauses), ("原因分析", .rootCauses), ("根本原因", .rootCauses),
      ("Detection", .detection), ("发现", .detection), ("検知", .detection), ("Response", .response),
      ("处理", .response), ("対応", .response), ("Lessons", .lessons), ("总结", .lessons),
      ("教训", .lessons), ("学び", .lessons), ("Perspectives", .perspectives), ("视角", .perspectives),
      ("Action items", .actionItems), ("改进措施", .actionItems), ("アクション", .actionItems),
      ("Open questions", .openQuestions), ("遗留问题", .openQuestions), ("未解決", .openQuestions),
      ("Evidence", .evidence), ("证据", .evidence), ("Vendor's resize", .other),
      ("TIMELINE", .timeline), ("Timeline:", .timeline), ("时间线：", .timeline),
      ("**Timeline**", .timeline),
    ] as [(String, Section.Kind)])
  func `a heading names its section`(heading: String, kind: Section.Kind) {
    #expect(kinds("## \(heading)\n\nx") == [kind])
  }

  @Test func `text before the first heading is a preamble`() {
    #expect(kinds("x\n\n## Summary\n\ny") == [.preamble, .summary])
    #expect(kinds("") == [])
  }

  @Test func `headings of the third level stay inside`() {
    #expect(kinds("## Perspectives\n### Business\nx\n### 业务\ny") == [.perspectives])
  }

  @Test func `a title of the first level begins a section of its own`() {
    #expect(kinds("# Title\nx\n## Timeline\n- y") == [.other, .timeline])
  }

  @Test func `further names come from the configuration`() {
    let source = SourceText(path: "postmortem.yml", text: "sections: {What happened: timeline}")
    let (configuration, diagnostics) = Configuration.read(source)
    #expect(diagnostics.isEmpty)
    #expect(kinds("## What happened\n- x", context: configuration.readingContext) == [.timeline])
  }

  @Test func `a section has its title, its heading and its place`() throws {
    let written = Written(body: "## 根因 *x*\n\ny")
    let section = try #require(written.document.sections.first)
    #expect(section.title == "根因 x")
    #expect(written.document.source.text(section.heading) == "## 根因 *x*")
  }
}
