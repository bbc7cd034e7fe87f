import Documents
import Incidents
import Testing

@testable import Site

/// The figure of a page, through the page.
@Suite struct UnfoldingTests {
  @Test func `two outages and what lay between them stand in one band`() throws {
    let figure = try Figure(
      """
      - 10:00 start: cards are refused
      - 10:20 mitigate: cards are accepted
      - 10:40 start: cards are refused again
      - 11:30 resolve: cards are accepted
      - 12:00 note: the numbers agree
      """)
    #expect(
      figure.phases == [
        "p-degraded", "p-containment", "p-degraded", "p-clean-up",
      ])
    #expect(figure.dots.map(\.isKey) == [true, true, true, true, false])
  }

  @Test func `back on wrong data is a phase of its own, hatched`() throws {
    let figure = try Figure(
      "- 10:00 start: no login works\n- 10:59 mitigate: it works\n- 12:00 resolve: it is right",
      front: """
        impact:
          - {service: a, kind: unavailable, from: 10:00, to: 10:59}
          - {service: a, kind: wrong-data, from: 10:59, to: 12:00}
        """)
    #expect(figure.phases == ["p-unavailable", "p-wrong-data"])
    #expect(figure.html.contains("fill=\"url(#u-wrong-data)\""))
    #expect(figure.html.contains("Hatched: not visible to users at the time."))
  }

  @Test func `one moment makes no drawing, and none makes no figure`() throws {
    #expect(try !Figure("- 10:00 start: it stopped").html.contains("class=\"lanes\""))
    let none = try Figure("- start: it stopped\n- [ops] look\n- resolve: it runs")
    #expect(!none.html.contains("id=\"unfolded\""))
  }

  @Test func `entries without a time are counted, not drawn`() throws {
    let figure = try Figure("- 10:00 start: it stopped\n- [ops] look\n- 10:30 resolve: it runs")
    #expect(figure.dots.count == 2)
    #expect(figure.html.contains("1 entry without a time stands in the list only."))
  }

  @Test func `the service has the first lane, who is not named the last`() throws {
    let figure = try Figure(
      "- 10:00 note: a look\n- 10:01 note: [ops] a look\n- 10:02 start: it stopped\n- 10:03 note: [dba] a look"
    )
    #expect(figure.lanes == ["Service", "ops", "dba", "not named"])
  }

  @Test func `twelve actors have a lane each, of more the least active share one`() throws {
    func figure(_ count: Int) throws -> Figure {
      try Figure(
        (0..<count * 2).map { "- 10:\(10 + $0) note: [a\($0 % count)] a look" }
          .joined(separator: "\n") + "\n- 10:58 note: [a0] a look")
    }
    #expect(try figure(12).lanes.count == 12)
    let many = try figure(14).lanes
    #expect(many.count == 12)
    #expect(many.first == "a0")
    #expect(many.last == "3 others")
  }

  @Test func `a long name is cut and kept whole in its title`() throws {
    let name = "数据库平台运维值班工程师与厂商驻场支持人员"
    let figure = try Figure("- 10:00 note: [\(name)] look\n- 10:30 note: [ops] look")
    #expect(figure.html.contains("<title>\(name)</title>数据库平台运维值班工程"))
    #expect(figure.lanes.first?.hasSuffix("…") ?? false)
    #expect(figure.html.contains("lang=\"zh-Hans\""))
  }

  @Test func `events of one minute stand beside each other`() throws {
    let figure = try Figure(
      "- 10:00 note: [ops] a\n- 10:00 note: [ops] b\n- 10:00 note: [ops] c\n- 13:00 note: [ops] d")
    for (left, right) in zip(figure.dots, figure.dots.dropFirst()) {
      #expect(right.x - left.x >= 9)
    }
    #expect(figure.html.contains(">3 h</text>"))
    #expect(figure.ticks == ["10:00", "13:00"])
  }

  @Test func `of several offsets the axis has one and says which`() throws {
    let figure = try Figure(
      """
      ### 2020-04-08
      - 10:00+09:00 start: it stopped
      - 03:20+02:00 detect: [berlin] sees it
      - 02:50Z resolve: it runs
      """)
    #expect(figure.ticks == ["10:00", "11:50", "10:20"])
    #expect(figure.html.contains("Times on the axis are UTC+09:00."))
  }

  @Test func `days are named, counted where no date is known`() throws {
    let dated = try Figure("### 2020-04-08\n- 23:00 note: a\n### 2020-04-09\n- 01:00 note: b")
    #expect(dated.days == ["8 Apr", "9 Apr"])
    let counted = try Figure("- 23:00 note: a\n- +1d 01:00–02:00 note: b")
    #expect(counted.days == ["day 1", "day 2"])
    #expect(counted.html.contains("class=\"last "))
  }

  @Test func `the baton goes from one who acted to the next, not along a lane`() throws {
    let figure = try Figure(
      "- 10:00 note: [ops] a\n- 10:10 note: [ops] b\n- 10:20 note: [dba] c\n- 10:30 note: [ops] d")
    let baton = try #require(figure.elements.first { $0.value("class") == "baton" })
    #expect(baton.value("d")?.count(of: "M") == 2)
  }

  @Test func `every point leads to its entry`() throws {
    let page = try Figure.page("- 10:00 note: [ops] a\n- 10:10 note: [dba] b")
    let elements = PageScanner(page.pages["incidents/INC-9.html"] ?? []).elements
    let ids = Set(elements.compactMap { $0.value("id") })
    let links = elements.compactMap { $0.value("href") }.filter { $0.hasPrefix("#e") }
    #expect(links == ["#e1", "#e2"])
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
  }

  @Test func `no word lies upon another, in seven days of forty-three events`() throws {
    let figure = try Figure(Figure.busy(43, every: 240))
    #expect(figure.dots.count == 43)
    #expect(figure.ticks.count > 8)
    #expect(figure.calls.count > 8)
    #expect(figure.dots.allSatisfy { (0...1160).contains($0.x) })
    let boxes = figure.labels
    #expect(boxes.count == figure.svg.count(of: "<text class=\"call"))
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= 1160, "\(box.text)")
      for other in boxes[..<index] where abs(box.y - other.y) < 11 {
        #expect(box.right <= other.left || other.right <= box.left, "\(box.text), \(other.text)")
      }
    }
  }

  @Test func `of three hundred events neighbours are one, none is lost, and the drawing is small`()
    throws
  {
    let figure = try Figure(Figure.busy(300, every: 7))
    #expect(figure.dots.count < 200)
    let merged = figure.counts.reduce(0, +)
    #expect(merged + figure.dots.count - figure.counts.count == 300)
    #expect(figure.svg.utf8.count < 45_000)
  }

  @Test func `nothing in a drawing needs a style of its own`() throws {
    let figure = try Figure(Figure.busy(80, every: 60))
    #expect(figure.elements.allSatisfy { $0.value("style") == nil })
  }
}
