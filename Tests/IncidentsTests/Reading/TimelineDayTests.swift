import Testing

@testable import Documents
@testable import Incidents

struct TimelineDayTests {
  private func starts(_ body: String, fields: String = "timezone: Asia/Shanghai") -> [String] {
    Written(fields, body: "## Timeline\n\(body)").document.timeline.map { entry in
      guard let moment = entry.start?.value else { return "-" }
      if let instant = moment.instant { return utcText(instant) }
      return moment.day.map { "\($0), no zone" } ?? "day \(moment.dayOffset)"
    }
  }

  @Test(
    arguments: [
      "### 2020-04-08", "### 2020-04-08 Wednesday", "### 2020/4/8", "#### 2020-04-08",
      "### 2020-04-08（周三）", "### **2020-04-08**", "### 2020-04-08 (Asia/Shanghai)",
      "### 2020-04-08 Wednesday (Asia/Shanghai)", "### 2020-04-08 (UTC+8)", "### 2020-04-08：首日",
    ])
  func `a heading names the day`(heading: String) {
    #expect(starts("\(heading)\n- 14:23 x") == ["2020-04-08T06:23Z"])
  }

  @Test func `a heading's zone holds up to the next heading`() {
    let body = "### 2020-04-08 (UTC)\n- 14:23 x\n### 2020-04-09\n- 14:23 y"
    #expect(starts(body) == ["2020-04-08T14:23Z", "2020-04-09T06:23Z"])
  }

  @Test(arguments: ["Asia/Shangai", "CST", "JST"])
  func `a heading's zone that is none is not replaced`(zone: String) {
    let body = "## Timeline\n### 2020-04-08 (\(zone))\n- 14:23 x"
    let written = Written("timezone: Asia/Shanghai", body: body)
    #expect(written.findings == ["document-invalid-value 5:17"])
    #expect(starts("### 2020-04-08 (\(zone))\n- 14:23 x") == ["2020-04-08, no zone"])
  }

  @Test func `the document's zone that is none is not replaced by that of the folder`() {
    let context = ReadingContext(zone: Zone("Asia/Tokyo"))
    let body = "## Timeline\n### 2020-04-08\n- 14:23 x"
    let wrong = Written("timezone: Asia/Tokio", body: body, context: context)
    #expect(wrong.firstEntry?.start?.value.offset == nil)
    #expect(wrong.findings == ["document-invalid-value 2:11"])
    let missing = Written("", body: body, context: context)
    #expect(missing.firstEntry?.start?.value.offset == 32_400)
  }

  @Test func `without a day, times count from an unknown first day`() {
    #expect(starts("- 14:23 x\n- +1d 02:00 y\n- 24:00 z") == ["day 0", "day 1", "day 1"])
  }

  @Test(
    arguments: [
      "### 9 April", "### April 9", "### 4月9日", "### 2020-4-31", "### Day 2", "### 次日",
      "### 2020.04.09", "### ２０２０-04-09", "**2020-04-09**",
    ])
  func `entries below a day that cannot be read are not of the day before`(heading: String) {
    let body = "### 2020-04-08\n- 14:23 x\n\n\(heading)\n\n- 10:00 y"
    #expect(starts(body) == ["2020-04-08T06:23Z", "day 0"])
    let written = Written("", body: "## Timeline\n\(body)")
    #expect(written.findings.first?.hasPrefix("timeline-near-miss-date 8:") == true)
  }

  @Test func `another heading leaves the day as it is`() {
    let body = "### 2020-04-08\n- 14:23 x\n### The second outage\n- 15:00 y"
    #expect(starts(body) == ["2020-04-08T06:23Z", "2020-04-08T07:00Z"])
  }

  @Test func `a second timeline begins without a day`() {
    let body = "### 2020-04-08\n- 14:23 x\n## 时间线\n- 15:00 y"
    #expect(starts(body) == ["2020-04-08T06:23Z", "day 0"])
  }
}
