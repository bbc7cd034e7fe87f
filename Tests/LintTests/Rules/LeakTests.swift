import Documents
import Incidents
import Testing

@testable import Lint

struct LeakTests {
  /// What leak-personal says of a text, one message a finding.
  private func personal(_ text: String, people: String? = nil) -> [String] {
    var context = LintContext(now: Example.now)
    if let people {
      var policy = Policy()
      _ = policy.read(.people, SourceText(path: "policy/people.yml", text: people))
      context = LintContext(now: Example.now, configuration: Configuration(), policy: policy)
    }
    return Example.findings(
      "id: X\nstatus: active", body: "## Summary\n\n\(text)", rule: "leak-personal",
      context: context
    ).map { $0.message.replacing(" stands here", with: "") }
  }

  @Test(
    arguments: [
      ("call 13912349876", "a telephone number"), ("+86 139 1234 9876", "a telephone number"),
      ("139-1234-9876", "a telephone number"), ("090-1357-2468", "a telephone number"),
      ("電話 03-3581-4321", "a telephone number"), ("+44 20 7946 0958", "a telephone number"),
      ("11010519491231002X", "the number of an identity card"),
      ("卡号 6228483019442715907", "the number of a bank card"),
      ("5424 1830 7726 9042", "the number of a bank card"),
      ("マイナンバー 235719048266", "a My Number"),
      ("zhang.wei@qq.com", "a mail address outside the organisation"),
    ])
  func `a number or an address of a person is found`(text: String, name: String) {
    #expect(personal("It was \(text) again.") == [name])
  }

  @Test(arguments: 0..<17)
  func `they are found at every distance from the start`(distance: Int) {
    let before = String(repeating: "x", count: distance) + " "
    for number in ["139 1234 9876", "13912349876", "+86 139 1234 9876", "a@qq.com"] {
      #expect(personal(before + number).count == 1, "\(before)\(number)")
      #expect(personal(before + number + "\n" + number).count == 2, "\(before)\(number)")
    }
  }

  @Test(
    arguments: [
      "2147483647", "4294967295", "9223372036854775807", "17179869184 bytes", "17179869184",
      "13912349876 rows", "id 13912349876", "order 13912349876", "订单 13912349876",
      "`pos 13912349876`",
      "1772333000123", "1772333000123456", "20260301123456", "2026-03-01 14:23:05", "202603011423",
      "4510123456789012", "version 10.2.3.4", "13800138000", "0120-123-456", "110105194912310021",
      "6228483019442715907", "+10000000000", "1-2-3-4-5-6-7-8-9-0-1", "0x13912349876",
      "a13912349876",
      "192.168.100.200", "13912349876.5", "0.13912349876", "235719048266",
    ])
  func `ids, counts, sizes, times and limits are left in peace`(text: String) {
    #expect(personal("It was \(text) again.") == [])
  }

  @Test(
    arguments: [
      "git@github.com:org/repo", "ssh://deploy@host.partner.net/x", "app@10.0.0.1", "@dba-li",
      "support@partner.net", "li.na@shop.example", "logo@2x.png", "getty@tty1.service",
      "li@partner.net",
      "pkg@1.2.3", "root@db-1",
    ])
  func `machines, roles and files with an at sign are no person's mail`(text: String) {
    #expect(personal("It was \(text) again.") == [])
  }

  @Test func `with the organisation's domains every other one is outside`() {
    let people =
      "li-na: {emails: [li.na@shop.test-corp.com]}\nbob: {organisation: vendor, emails: [bob@vendor.com]}"
    #expect(
      personal("li@shop.test-corp.com, a@eu.shop.test-corp.com, bob@vendor.com", people: people)
        == [])
    #expect(personal("eve@vendor.com", people: people).count == 1)
  }

  @Test func `a finding of a number does not repeat it`() {
    let findings = Example.findings(
      "id: X\nstatus: active", body: "call 13912349876", rule: "leak-personal")
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { !"\($0)".contains("13912349876") })
  }

  private func inPublic(_ text: String) -> [String?] {
    Example.findings(
      "id: X\nstatus: draft\nvisibility: public", body: text, rule: "leak-public"
    ).map(\.entity)
  }

  @Test(
    arguments: [
      "10.20.3.4", "172.31.0.9", "192.168.7.1", "fd12:3456:789a::1", "orders-2.db.internal",
      "nas.corp",
      "db-1.local", "web.prod.svc.cluster.local",
    ])
  func `an internal name in a public document is found`(name: String) {
    #expect(inPublic("It was \(name).") == [name])
  }

  @Test(
    arguments: [
      "10.0.0.0/8", "172.32.0.1", "8.8.8.8", "127.0.0.1", "version 10.4.2", ".env.local",
      "settings.local",
      "www.example.com", "local", "internal", "14:23:05", "com.acme.internal.Pool",
    ])
  func `what everybody knows is none`(name: String) {
    #expect(inPublic("It was \(name) again.") == [])
  }

  @Test func `an internal document may name its hosts`() {
    #expect(
      Example.findings("id: X\nstatus: draft", body: "10.20.3.4", rule: "leak-public").isEmpty)
  }
}
