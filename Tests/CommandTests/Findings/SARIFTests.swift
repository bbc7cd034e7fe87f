import Foundation
import Testing

/// The SARIF form has the objects, the names and the types of SARIF 2.1.0 (OASIS, section 3).
struct SARIFTests {
  /// What a property may be.
  private indirect enum Shape: Sendable {
    case text, number
    case word([String])
    case list(Shape)
    /// An object of the table below.
    case object(String)
    /// A property bag: anything.
    case bag
  }

  /// The properties of each object that we write; those marked with `!` must be there.
  private static let objects: [String: [String: Shape]] = [
    "sarifLog": [
      "$schema": .text, "version!": .word(["2.1.0"]), "runs!": .list(.object("run")),
    ],
    "run": [
      "tool!": .object("tool"), "columnKind": .word(["unicodeCodePoints", "utf16CodeUnits"]),
      "results": .list(.object("result")),
    ],
    "tool": ["driver!": .object("toolComponent")],
    "toolComponent": [
      "name!": .text, "semanticVersion": .text, "rules": .list(.object("reportingDescriptor")),
    ],
    "reportingDescriptor": [
      "id!": .text, "shortDescription": .object("multiformatMessageString"),
      "help": .object("multiformatMessageString"),
      "defaultConfiguration": .object("reportingConfiguration"), "properties": .bag,
    ],
    "multiformatMessageString": ["text!": .text, "markdown": .text],
    "reportingConfiguration": ["level": .word(["none", "note", "warning", "error"])],
    "result": [
      "ruleId": .text, "ruleIndex": .number, "level": .word(["none", "note", "warning", "error"]),
      "message!": .object("message"), "locations": .list(.object("location")),
      "relatedLocations": .list(.object("location")), "partialFingerprints": .bag,
      "fixes": .list(.object("fix")), "suppressions": .list(.object("suppression")),
      "properties": .bag,
    ],
    "message": ["text": .text, "markdown": .text],
    "location": [
      "id": .number, "physicalLocation": .object("physicalLocation"),
      "logicalLocations": .list(.object("logicalLocation")), "message": .object("message"),
    ],
    "physicalLocation": [
      "artifactLocation": .object("artifactLocation"), "region": .object("region"),
    ],
    "artifactLocation": ["uri": .text, "uriBaseId": .text],
    "region": [
      "startLine": .number, "startColumn": .number, "endLine": .number, "endColumn": .number,
    ],
    "logicalLocation": ["name": .text, "fullyQualifiedName": .text, "kind": .text],
    "fix": [
      "description": .object("message"), "artifactChanges!": .list(.object("artifactChange")),
    ],
    "artifactChange": [
      "artifactLocation!": .object("artifactLocation"),
      "replacements!": .list(.object("replacement")),
    ],
    "replacement": [
      "deletedRegion!": .object("region"), "insertedContent": .object("artifactContent"),
    ],
    "artifactContent": ["text": .text],
    "suppression": [
      "kind!": .word(["inSource", "external"]), "justification": .text,
      "location": .object("location"),
    ],
  ]

  private static func complaints(_ value: JSONTree, _ shape: Shape, _ path: String) -> [String] {
    switch (shape, value) {
    case (.text, .text), (.bag, .object): return []
    case (.number, .number(let number)): return number >= 0 ? [] : ["\(path): \(number)"]
    case (.word(let words), .text(let text)):
      return words.contains(text) ? [] : ["\(path): \(text)"]
    case (.list(let item), .array(let items)):
      return items.enumerated().flatMap { complaints($1, item, "\(path)/\($0)") }
    case (.object(let name), .object(let members)):
      guard let properties = objects[name] else { return ["\(path): \(name) is unknown"] }
      let required = properties.keys.filter { $0.hasSuffix("!") }.map { String($0.dropLast()) }
      let missing = required.filter { members[$0] == nil }.map { "\(path): no \($0)" }
      return missing
        + members.flatMap { key, member in
          (properties[key] ?? properties[key + "!"]).map {
            complaints(member, $0, "\(path)/\(key)")
          }
            ?? ["\(path): \(name) has no \(key)"]
        }
    default: return ["\(path): another type"]
    }
  }

  /// The log of documents with every kind of finding.
  private static func log() throws -> JSONTree {
    let text = Samples.signedOff.replacing("services:", with: "srvices:")
      .replacing("2020-04-08 13:00", with: "2020-04-08 15:00")
      .replacing(
        "- 17:36 detect",
        with: "<!-- lint: allow timeline-out-of-order: told in the order of the call -->\n"
          + "- 17:16 detect")
    let scratch = try Scratch(["incidents/a 备%.md": text])
    let outcome = try scratch.run("lint", "--format", "sarif")
    return try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
  }

  @Test func `the log has the shape of the standard`() throws {
    #expect(Self.complaints(try Self.log(), .object("sarifLog"), "") == [])
  }

  @Test func `results name their rules, places, fixes and suppressions`() throws {
    guard case .array(let runs) = try Self.log()["runs"], let run = runs.first,
      case .array(let results) = run["results"],
      case .array(let rules) = run["tool"]?["driver"]?["rules"]
    else { throw Missing() }
    #expect(run["columnKind"] == .text("unicodeCodePoints"))
    for result in results {
      guard case .number(let index) = result["ruleIndex"] else { throw Missing() }
      #expect(rules[Int(index)]["id"] == result["ruleId"])
    }
    let fingerprints = results.map { $0["partialFingerprints"]?["postmortemFinding/v1"]?.texts }
    #expect(Set(fingerprints).count == results.count)
    func result(_ rule: String) -> JSONTree? { results.first { $0["ruleId"] == .text(rule) } }
    guard case .array(let fixes) = result("document-unknown-key")?["fixes"],
      case .array(let suppressions) = result("timeline-out-of-order")?["suppressions"],
      case .array(let related) = result("signoff-after-start")?["relatedLocations"],
      case .array(let places) = result("signoff-after-start")?["locations"],
      case .array(let open) = result("signoff-after-start")?["suppressions"]
    else { throw Missing() }
    #expect(fixes.count == 1 && open.isEmpty && related.count == 1)
    #expect(suppressions.first?["justification"] == .text("told in the order of the call"))
    #expect(
      places.first?["physicalLocation"]?["artifactLocation"]?["uri"]
        == .text("incidents/a%20%E5%A4%87%25.md"))
  }

  private struct Missing: Error {}
}
