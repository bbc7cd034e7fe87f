import Testing

@testable import Documents
@testable import Incidents

struct ActionItemTests {
  private func read(_ lines: String) -> Written { Written(body: "## Action items\n\(lines)\n") }

  /// State, kind, priority, causes, owner, due, closed and text of the first item.
  private func summary(_ lines: String) -> String {
    guard let item = read(lines).firstItem else { return "none" }
    let head = [
      item.state.rawValue, item.kind?.value.rawValue ?? "-",
      item.priority.map { "P\($0.value)" } ?? "-",
      item.causes.map(\.value).joined(separator: "+"),
    ]
    let tail = [
      item.owner?.value ?? "-", item.due?.value.description ?? "-",
      item.closed?.value.description ?? "-",
    ]
    return (head + tail).joined(separator: " ") + "|" + item.text.plainText
  }

  @Test(
    arguments: [
      (
        "- [ ] AI-1 (prevent, P1, RC-2) x @li due:2020-04-30",
        "open prevent P1 RC-2 li 2020-04-30 -|x"
      ),
      ("- [ ] AI-1 x due:2020-04-30 @li", "open - -  li 2020-04-30 -|x"),
      ("- [ ] AI-1 @li due:2020-04-30 (x) y", "open - -  li 2020-04-30 -|(x) y"),
      ("- [ ] AI-1 (P0, repair, RC-1, RC-2) x", "open repair P0 RC-1+RC-2 - - -|x"),
      ("- [ ] **AI-1** (detect): x", "open detect -  - - -|x"),
      ("- [ ] AI-1（prevent，P2）：x @李娜 due：2020-04-30", "open prevent P2  李娜 2020-04-30 -|x"),
      ("- [ ] AI-1 (prevent) x\n  y @li\n  due:2020-04-30", "open prevent -  li 2020-04-30 -|x y"),
      ("- [ ] AI-1 (prevent,\n  P1) x", "open prevent P1  - - -|x"),
      ("- [ ] AI-1 x due: 2020-04-30", "open - -  - 2020-04-30 -|x"),
      ("- [ ] AI-1 x @li, due:2020-04-30.", "open - -  li 2020-04-30 -|x"),
      (
        "- [ ] AI-1 x due:2020-04-30 before y", "open - -  - 2020-04-30 -|x due:2020-04-30 before y"
      ),
      ("- [ ] AI-1 tell @bob of x @li", "open - -  li - -|tell @bob of x"),
      ("- [ ] AI-1 [see](http://x/(a)) `b` @li", "open - -  li - -|see b"),
      ("- AI-1 x", "open - -  - - -|x"), ("1. [ ] AI-1 x", "open - -  - - -|x"),
      ("- Prevent\n  - [ ] AI-1 x @li", "open - -  li - -|x"),
      ("### Soon\n\n- [ ] AI-1 x @li", "open - -  li - -|x"),
      ("> - [ ] AI-1 x", "none"),
    ])
  func `an item is read`(lines: String, expected: String) {
    #expect(summary(lines) == expected)
  }

  @Test(
    arguments: [
      ("- [ ] AI-1 x", .open), ("- [x] AI-1 x", .done), ("- [X] AI-1 x", .done),
      ("- [-] AI-1 x", .declined), ("- AI-1 x status:proposed", .proposed),
      ("- [ ] AI-1 x status:in-progress", .inProgress), ("- [ ] AI-1 x status:blocked", .blocked),
      ("- [x] AI-1 x\n  - verified: @qa 2020-04-22", .verified),
      ("- [x] AI-1 x @li\n  - verified: @li 2020-04-22", .done),
      ("- [x] AI-1 x status:verified", .done),
      ("- [ ] AI-1 x\n  - verified: @qa 2020-04-22", .open),
      ("- [ ] AI-1 x\n  - declined: too dear, @bo 2020-04-22", .declined),
    ] as [(String, ActionItem.State)])
  func `box, word and lines together give the state`(lines: String, state: ActionItem.State) {
    #expect(read(lines).firstItem?.state == state)
  }

  @Test func `nested lines are fields with places`() {
    let written = read(
      """
      - [x] AI-1 x @li
        - done when: it `works`
        - verified: @qa-chen 2020-04-22
        - slipped: 2020-05-01 → 2020-06-01 the freeze
        - 工单：OPS-1
      """)
    let item = written.firstItem
    #expect(item?.fields.map(\.name.value) == ["done when", "verified", "slipped", "工单"])
    #expect(item?.field("done when") == "it works" && item?.field("工单") == "OPS-1")
    #expect(written.at(item?.fields.first?.value) == "6:16 it `works")
    #expect(written.at(item?.verification?.by) == "7:16 qa-chen")
    #expect(written.at(item?.verification?.on) == "7:24 2020-04-22")
    #expect(written.at(item?.slips.first?.from) == "8:14 2020-05-01")
    #expect(written.at(item?.slips.first?.to) == "8:27 2020-06-01")
    #expect(item?.slips.first?.reason == "the freeze")
    #expect(item?.details.isEmpty == true)
    #expect(written.findings.isEmpty)
  }

  @Test func `a declined item says why, who and when`() {
    let decline = read("- [-] AI-4 x\n  - declined: superseded by AI-1, @alice 2020-04-15")
      .firstItem?.decline
    #expect(decline?.reason == "superseded by AI-1" && decline?.by?.value == "alice")
    #expect(decline?.on?.value.description == "2020-04-15")
  }

  @Test(arguments: [
    "- see https://x", "- 14:30 done", "plain", "- a\n    - b", "- evidence: x\n    - y",
  ])
  func `other nested blocks are details`(lines: String) {
    let item = read("- [ ] AI-1 x\n  \(lines)").firstItem
    #expect(lines == "plain" || item?.details.isEmpty == false)
  }

  @Test func `every part of an item has its place`() {
    let written = read(
      "- [ ] **AI-1** (prevent, P1, RC-2) 用 [a](b) x @li due:2020-04-30 status:blocked closed:2020-05-01"
    )
    let item = written.firstItem
    #expect(written.at(item?.id) == "5:9 AI-1" && written.at(item?.kind) == "5:17 prevent")
    #expect(
      written.at(item?.priority) == "5:26 P1" && written.at(item?.causes.first) == "5:30 RC-2")
    #expect(written.at(item?.owner) == "5:48 li" && written.at(item?.due) == "5:55 2020-04-30")
    #expect(written.at(item?.closed) == "5:88 2020-05-01")
  }

  @Test(
    arguments: [
      ("- [ ] AI-1 (prevnt) x", "5:13", "did you mean `prevent`?"),
      ("- [ ] AI-1 (prevent, detect) x", "5:22", "an item has one kind and one priority"),
      ("- [ ] AI-1 (P1, P2) x", "5:17", "an item has one kind and one priority"),
      ("- [ ] AI-1 x due:soon", "5:18", "write `due:2020-04-30`"),
      ("- [ ] AI-1 x due:2020-02-30 @li", "5:18", "write `due:2020-04-30`"),
      ("- [ ] AI-1 x due:2020-04-30 due:2020-05-30", "5:33", "keep one of them"),
      ("- [ ] AI-1 x status:blokced", "5:21", "did you mean `blocked`?"),
      ("- [x] AI-1 x status:open", "5:21", "change one of them, or leave `status:` out"),
      ("- [ ] AI-1 x @a @b", "5:18", "one person answers for an item; name others in the text"),
      ("- [v] AI-1 x", "5:3", "write `[ ]`, `[x]` or `[-]`"),
      ("- [ ] x @li", "5:7", "write `AI-1` before its text: without an id it is not followed up"),
      (
        "- x @li due:2020-04-30", "5:3",
        "write `AI-1` before its text: without an id it is not followed up"
      ),
      ("- [x] AI-1 x\n  - verified: yes", "6:15", "write `verified: @qa-chen 2020-04-22`"),
      (
        "- [ ] AI-1 x\n  - slipped: 2020-05-01", "6:14",
        "write `slipped: 2020-05-01 → 2020-06-01 why`"
      ),
    ])
  func `what cannot be read is told`(lines: String, place: String, help: String) {
    let written = read(lines)
    #expect(written.findings == ["document-invalid-value \(place)"])
    #expect(written.document.diagnostics.first?.help.first == help)
  }

  @Test(arguments: ["(prevnt) x", "x due:soon", "x status:blokced", "x @a @b", "(P1, P2) x"])
  func `what cannot be read is kept`(text: String) {
    #expect(read("- [ ] AI-1 \(text)").firstItem?.fields.count == 1)
  }
}
