import Documents
import Incidents

@testable import Site

/// The figure of how an incident unfolded, taken out of the page of a timeline.
struct Figure {
  struct Dot {
    var x: Double
    var isKey: Bool
  }

  /// The page's text up to the end of the figure.
  let html: String
  /// The drawing alone.
  let svg: String
  let elements: [PageScanner.Element]

  /// The figure of a document with these entries, and these lines in its front matter.
  init(_ timeline: String, front: String = "tags: [x]") throws {
    let page = try Self.page(timeline, front: front).text("incidents/INC-9.html")
    html = String(page.split(separator: "<div class=\"cols\">").first ?? "")
    svg = Self.parts(html, after: "<svg class=\"lanes\"", until: "</svg>").first ?? ""
    elements = PageScanner(Array(svg.utf8)).elements
  }

  /// The site of that one document.
  static func page(_ timeline: String, front: String = "tags: [x]") throws -> MemorySite {
    try Fixture.site([
      Fixture.document("---\nid: INC-9\ntitle: t\n\(front)\n---\n## Timeline\n\(timeline)\n")
    ])
  }

  /// `count` entries of four actors, `minutes` apart on average.
  static func busy(_ count: Int, every minutes: Int) -> String {
    var lines: [String] = []
    var time = 0
    var day = -1
    for index in 0..<count {
      time += minutes / 4 + (index * 7919) % (minutes * 3 / 2 + 1)
      if time / 1440 != day {
        day = time / 1440
        lines.append("\n### 2020-04-\(10 + day)")
      }
      let (hour, minute) = (time % 1440 / 60, time % 60)
      let kind = index % 4 == 0 ? "detect" : "note"
      lines.append(
        "- \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute) \(kind): "
          + "[team-\(index % 4)] something with the number \(index) was seen")
    }
    return lines.joined(separator: "\n")
  }

  /// Classes of the phases, in order.
  var phases: [String] {
    Self.parts(svg, after: "<g class=\"", until: "\"")
  }
  var dots: [Dot] {
    elements.filter { $0.name == "circle" }.map {
      Dot(
        x: $0.value("cx").flatMap(Double.init) ?? -1,
        isKey: $0.value("class")?.contains(" key") ?? false)
    }
  }
  /// Names of the lanes as they are shown.
  var lanes: [String] { texts("lane") }
  var days: [String] { texts("day") }
  var ticks: [String] { texts("tick").filter { $0.contains(":") } }
  var calls: [String] { texts("call") }
  /// Words beside dots, with the stretch of their line that they take.
  var labels: [(text: String, left: Double, right: Double, y: Double)] {
    svg.matches(of: /<text class="call([^"]*)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)/).map {
      label in
      let (x, y) = (Double(label.2) ?? -1, Double(label.3) ?? -1)
      let width = TextWidth.of(String(label.4), size: 11)
      let left =
        label.1.contains(" to") ? x - width : label.1.contains(" from") ? x : x - width / 2
      return (String(label.4), left, left + width, y)
    }
  }
  /// Numbers of entries in dots that stand for several.
  var counts: [Int] {
    Self.parts(svg, after: "<text class=\"n", until: "</text>")
      .compactMap { $0.split(separator: ">").last.flatMap { Int($0) } }
  }

  private func texts(_ style: String) -> [String] {
    Self.parts(svg, after: "<text class=\"\(style)\"", until: "</text>")
      .compactMap { $0.split(separator: ">").last.map(String.init) }
  }

  /// What stands between each `start` and the next `end`.
  private static func parts(_ text: String, after start: String, until end: String) -> [String] {
    let (text, start, end) = (Array(text.utf8), Array(start.utf8), Array(end.utf8))
    var parts: [String] = []
    var begin: Int?
    var index = 0
    while index < text.count {
      let next = begin == nil ? start : end
      guard text[index...].starts(with: next) else {
        index += 1
        continue
      }
      if let from = begin {
        parts.append(String(decoding: text[from..<index], as: UTF8.self))
        begin = nil
      } else {
        begin = index + next.count
      }
      index += next.count
    }
    return parts
  }
}
