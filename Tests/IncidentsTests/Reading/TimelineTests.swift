import Testing

@testable import Documents
@testable import Incidents

struct TimelineTests {
  /// Start and end in UTC, kind, references, actor and text of the first entry.
  private func entry(_ line: String, day: String? = "2020-04-08") -> String {
    let written = Written.timeline(line, day: day)
    guard let entry = written.firstEntry else { return "no entry" }
    func time(_ moment: Located<Moment>?) -> String? {
      moment.map {
        let moment = $0.value
        let sign = moment.isApproximate ? "~" : ""
        let seconds = moment.precision == .second
        return sign + (moment.instant.map { utcText($0, seconds: seconds) } ?? "?")
      }
    }
    let times = [time(entry.start), time(entry.end)].compactMap { $0 }.joined(separator: "/")
    let references = entry.references.map(\.value).joined(separator: "+")
    let kind = entry.kindSpan == nil ? "-" : entry.kind.rawValue
    let actor = entry.actor.map { "<\($0.value.name)>" } ?? ""
    let sic = entry.isSic ? " SIC" : ""
    return "\(times)|\(kind)|\(references)|\(actor)|\(entry.text.plainText)\(sic)"
  }

  @Test(
    arguments: [
      ("- 14:23 x", "2020-04-08T06:23Z|-|||x"),
      ("- 14:23:05 x", "2020-04-08T06:23:05Z|-|||x"),
      ("- ~18:05 x", "~2020-04-08T10:05Z|-|||x"),
      ("- 2020-04-09 10:00 x", "2020-04-09T02:00Z|-|||x"),
      ("- 2020-04-09T10:00Z x", "2020-04-09T10:00Z|-|||x"),
      ("- 2020-04-09T10:00-05:00 x", "2020-04-09T15:00Z|-|||x"),
      ("- 14:23 UTC x", "2020-04-08T14:23Z|-|||x"),
      ("- 14:23 UTC+9 x", "2020-04-08T05:23Z|-|||x"),
      ("- 14:23+09:00 x", "2020-04-08T05:23Z|-|||x"),
      ("- 14:23 -0500 x", "2020-04-08T19:23Z|-|||x"),
      ("- +1d 02:00 x", "2020-04-08T18:00Z|-|||x"),
      ("- 24:00 x", "2020-04-08T16:00Z|-|||x"),
      ("- 2020-04-09 x", "2020-04-08T16:00Z|-|||x"),
      ("- no time at all", "|-|||no time at all"),
    ])
  func `a time is read`(line: String, expected: String) {
    #expect(entry(line) == expected)
  }

  @Test(
    arguments: [
      ("- 18:05–18:25 x", "10:05Z/2020-04-08T10:25Z"),
      ("- 18:05-18:25 x", "10:05Z/2020-04-08T10:25Z"),
      ("- 10:05-10:25 x", "02:05Z/2020-04-08T02:25Z"),
      ("- 18:05..18:25 x", "10:05Z/2020-04-08T10:25Z"),
      ("- 18:05 – 18:25 x", "10:05Z/2020-04-08T10:25Z"),
      ("- 18:05～18:25 x", "10:05Z/2020-04-08T10:25Z"),
      ("- 18:05〜18:25 x", "10:05Z/2020-04-08T10:25Z"),
      ("- 18:05 UTC–18:25 UTC x", "18:05Z/2020-04-08T18:25Z"),
      ("- 18:05–18:25 UTC x", "18:05Z/2020-04-08T18:25Z"),
      ("- 23:50–+1d 00:10 x", "15:50Z/2020-04-08T16:10Z"),
      ("- +1d 02:00–+1d 03:00 x", "18:00Z/2020-04-08T19:00Z"),
      ("- +1d 02:00–03:00 x", "18:00Z/2020-04-08T19:00Z"),
      ("- 23:00–24:00 x", "15:00Z/2020-04-08T16:00Z"),
      ("- 18:05–~18:25 x", "10:05Z/~2020-04-08T10:25Z"),
      ("- 18:05–2020-04-09 01:00 x", "10:05Z/2020-04-08T17:00Z"),
    ])
  func `a range is read`(line: String, expected: String) {
    #expect(entry(line) == "2020-04-08T\(expected)|-|||x")
  }

  @Test(
    arguments: [
      "- **14:23** x", "- `14:23` x", "- [14:23] x", "- 14:23: x", "- 14:23 - x", "- 14:23 – x",
      "- 14:23 | x", "- 14:23, x", "- 14：23 x", "- 14:23　x", "- [14:23](a.md) x", "- *14:23* x",
      "1. 14:23 x", "* 14:23 x", "- 14:23：x", "- **14:23**: x", "- 14:23 → x",
    ])
  func `other ways to set a time apart are tolerated`(line: String) {
    #expect(entry(line) == "2020-04-08T06:23Z|-|||x")
  }

  @Test(
    arguments: [
      "- 约14:23 x", "- 大约 14:23 x", "- about 14:23 x", "- 14:23左右 x", "- 14:23頃 x", "- ～14:23 x",
    ])
  func `words that say about are a tilde`(line: String) {
    #expect(entry(line) == "~2020-04-08T06:23Z|-|||x")
  }

  @Test(
    arguments: [
      ("start: x", "start|||x"), ("Start: x", "start|||x"), ("start： x", "start|||x"),
      ("change(CHG-1): x", "change|CHG-1||x"), ("change(CHG-1, CHG-2): x", "change|CHG-1+CHG-2||x"),
      ("change（CHG-1，CHG-2）：x", "change|CHG-1+CHG-2||x"), ("change (CHG-1): x", "change|CHG-1||x"),
      ("change(none): x", "change|none||x"),
      ("resolve(rail-tickets): x", "resolve|rail-tickets||x"),
      ("**start**: x", "start|||x"), ("word: x", "-|||word: x"), ("start x", "-|||start x"),
      ("change(CHG-1: x", "-|||change(CHG-1: x"),
    ])
  func `a kind and its references are read`(text: String, expected: String) {
    #expect(entry("- 14:23 \(text)") == "2020-04-08T06:23Z|\(expected)")
  }

  @Test(
    arguments: [
      ("[vendor] x", "-||<vendor>|x"), ("@li-na x", "-||<li-na>|x"), ("@李娜，x", "-||<李娜>|，x"),
      ("start: [dba] x", "start||<dba>|x"), ("[ ] x", "-|||[ ] x"), ("[a](b.md) x", "-|||a x"),
      ("@ x", "-|||@ x"), ("x [dba] y", "-|||x [dba] y"),
    ])
  func `an actor is read`(text: String, expected: String) {
    #expect(entry("- 14:23 \(text)") == "2020-04-08T06:23Z|\(expected)")
  }

  @Test(arguments: TimelineEntry.Kind.allCases)
  func `every kind is a word of the format`(kind: TimelineEntry.Kind) {
    #expect(entry("- 14:23 \(kind.rawValue): x") == "2020-04-08T06:23Z|\(kind.rawValue)|||x")
  }

  @Test func `sic says that the order is meant and is no text`() {
    #expect(entry("- 14:23 x (sic)") == "2020-04-08T06:23Z|-|||x SIC")
    #expect(entry("- 14:23 a\n  b (sic)") == "2020-04-08T06:23Z|-|||a b SIC")
  }

  @Test func `nested blocks are details and no entries`() {
    let written = Written.timeline("- 14:23 x\n  - 14:25 y\n\n  more\n- z")
    #expect(written.document.timeline.map(\.text.plainText) == ["x", "z"])
    #expect(written.firstEntry?.details.isEmpty == false)
    #expect(written.document.timeline.map(\.ordinal) == [0, 1])
  }

  @Test func `every part of an entry has its place`() {
    let written = Written.timeline("- **14:23**–`14:30` change(CHG-1, CHG-2): [数据] x")
    let entry = written.firstEntry
    #expect(written.at(entry?.start) == "6:5 14:23")
    #expect(written.at(entry?.end) == "6:14 14:30")
    #expect(written.at(entry?.references.first) == "6:28 CHG-1")
    #expect(written.at(entry?.references.last) == "6:35 CHG-2")
    #expect(written.at(entry?.actor) == "6:44 数据")
  }

  @Test func `places after a link and an entity are right`() {
    let written = Written.timeline("- [14:23](http://x/(y)) &amp; z")
    #expect(written.at(written.firstEntry?.start) == "6:4 14:23")
  }
}
