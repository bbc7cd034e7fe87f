import Testing

@testable import Documents
@testable import Incidents

struct FrontMatterFieldTests {
  @Test func `identity is read with its places`() {
    let written = Written(
      """
      id: INC-2020-0408b
      title: "标题: one"
      type: near-miss
      status: review
      severity: SEV2
      timezone: Asia/Shanghai
      visibility: public
      """)
    let document = written.document
    #expect(written.at(document.id) == "2:5 INC-2020-0408b")
    #expect(written.at(document.title) == #"3:8 "标题: one""#)
    #expect(document.title?.value == "标题: one")
    #expect(written.at(document.type) == "4:7 near-miss" && document.type?.value == .nearMiss)
    #expect(written.at(document.status) == "5:9 review" && document.status?.value == .review)
    #expect(written.at(document.severity) == "6:11 SEV2")
    #expect(written.at(document.timezone) == "7:11 Asia/Shanghai")
    #expect(written.at(document.visibility) == "8:13 public")
    #expect(written.findings.isEmpty)
  }

  @Test func `former ids are read, and those that are none are kept aside`() {
    let written = Written(
      """
      id: INC-2
      former_ids: [INC-1, INC-1, INC-2, no id]
      """)
    #expect(written.document.formerIDs.map(written.at) == ["3:14 INC-1"])
    #expect(written.document.diagnostics.map(\.place.start.column) == [21, 28, 35])
    #expect(written.document.extraFields.map(\.text) == ["INC-1", "INC-2", "no id"])
  }

  @Test func `of too many former ids the last ones are told and kept aside`() {
    let ids = (1...34).map { "OLD-\($0)" }
    let written = Written("id: INC-2\nformer_ids: [\(ids.joined(separator: ", "))]")
    #expect(written.document.formerIDs.map(\.value) == Array(ids.prefix(32)))
    #expect(
      written.document.diagnostics.map(\.message) == [
        "`OLD-33` is one former id too many: a document may have 32",
        "`OLD-34` is one former id too many: a document may have 32",
      ])
  }

  @Test func `classification is read with its places`() {
    let written = Written(
      """
      services: [用户, rail]
      tags: solo
      roles: {commander: 李娜, scribe: [a, b]}
      detection: {method: customer, missed: [x, y]}
      failure: {class: data, symptom: s, component: c, version: 5.7}
      error_signatures: ["E: 1"]
      known_defects: [{id: B-1, component: m, affected: [5.7], fixed_in: 8.0, url: u}]
      related: [{id: INC-1, relation: caused-by}]
      source: {title: t, publisher: p, language: zh, note: n}
      """)
    let document = written.document
    #expect(document.services.map(written.at) == ["2:12 用户", "2:16 rail"])
    #expect(document.tags.map(written.at) == ["3:7 solo"])
    #expect(document.roles.map { written.at($0.person) } == ["4:20 李娜", "4:33 a", "4:36 b"])
    #expect(
      document.roles.map { written.at($0.role) } == ["4:9 commander", "4:24 scribe", "4:24 scribe"])
    #expect(written.at(document.detection?.method) == "5:21 customer")
    #expect(document.detection?.missed.map(written.at) == ["5:40 x", "5:43 y"])
    #expect(written.at(document.failure?.failureClass) == "6:18 data")
    #expect(written.at(document.failure?.symptom) == "6:33 s")
    #expect(written.at(document.failure?.component) == "6:47 c")
    #expect(written.at(document.failure?.version) == "6:59 5.7")
    #expect(document.errorSignatures.map(written.at) == [#"7:20 "E: 1""#])
    let defect = document.knownDefects.first
    #expect(written.at(defect?.id) == "8:22 B-1" && written.at(defect?.component) == "8:38 m")
    #expect(defect?.affected.map(written.at) == ["8:52 5.7"])
    #expect(defect?.fixedIn.map(written.at) == ["8:68 8.0"])
    #expect(written.at(defect?.url) == "8:78 u")
    #expect(written.at(document.related.first?.id) == "9:16 INC-1")
    #expect(document.related.first?.kind?.value == .causedBy)
    #expect(document.credit?.language?.value == "zh" && document.isExternal)
    #expect(written.at(document.credit?.note) == "10:54 n")
    #expect(written.findings.isEmpty)
  }

  @Test func `impact and lost data are read with their places`() {
    let written = Written(
      """
      timezone: Asia/Tokyo
      impact:
        - {service: s, kind: wrong-data, from: 2020-04-08 14:23, to: ~15:00,
           users: 4k, requests: r, money: ¥5, note: n}
      data_loss:
        - store: db
          from: 2020-04-08T01:00Z
          to: 2020-04-08
          state: diverged
          records: "12"
          reconciled_by: AI-1
      """)
    let impact = written.document.impact.first
    #expect(written.at(impact?.service) == "4:15 s")
    #expect(written.at(impact?.kind) == "4:24 wrong-data" && impact?.kind?.value == .wrongData)
    #expect(written.at(impact?.from) == "4:42 2020-04-08 14:23")
    #expect(impact?.from?.value.instant.map { utcText($0) } == "2020-04-08T05:23Z")
    #expect(written.at(impact?.to) == "4:64 ~15:00")
    #expect(impact?.to?.value.isApproximate == true && impact?.to?.value.day == nil)
    #expect(written.at(impact?.money) == "5:37 ¥5" && written.at(impact?.note) == "5:47 n")
    #expect(impact?.users?.value == "4k" && impact?.requests?.value == "r")
    let window = written.document.dataLoss?.windows.first
    #expect(written.at(window?.store) == "7:12 db")
    #expect(window?.from?.value.hasWrittenOffset == true)
    #expect(window?.to?.value.precision == .day)
    #expect(window?.state?.value == .diverged && window?.records?.value == "12")
    #expect(written.at(window?.reconciledBy) == "12:20 AI-1")
    #expect(written.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("data_loss: none", true, nil),
      ("data_loss: {none: true, checked: by count}", true, "by count"),
      ("data_loss: {checked: c}", true, "c"), ("data_loss: {none: false}", false, nil),
    ] as [(String, Bool, String?)])
  func `no lost data is said in a word`(field: String, isNone: Bool, checked: String?) {
    let written = Written(field)
    #expect(written.document.dataLoss?.isNone == isNone)
    #expect(written.document.dataLoss?.checked?.value == checked)
    #expect(written.findings.isEmpty)
  }

  @Test func `own fields are kept and never checked`() {
    let written = Written("x-region: eu\nx-map: {a: [1, 2]}")
    let kept = written.document.extraFields.map { "\($0.path)=\($0.text)" }
    #expect(kept == ["x-region=eu", "x-map.a.0=1", "x-map.a.1=2"])
    #expect(written.findings.isEmpty)
  }

  @Test func `no changes says who looked and where`() {
    let written = Written("no_changes: {by: li, searched: [ci, 工单]}")
    #expect(written.at(written.document.noChanges?.by) == "2:18 li")
    #expect(written.document.noChanges?.searched.map(written.at) == ["2:33 ci", "2:37 工单"])
  }
}
