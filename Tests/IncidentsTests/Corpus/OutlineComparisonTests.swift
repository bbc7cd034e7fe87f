import Documents
import Testing

@testable import Incidents

/// A build spares all other documents where the outline of an edited one says the same.
struct OutlineComparisonTests {
  private static let text = """
    ---
    id: INC-1
    former_ids: [INC-0]
    title: Resize
    type: incident
    status: review
    severity: SEV1
    services: [shop]
    related: [{id: INC-2, relation: see-also}]
    ---

    ## Summary

    See [the other](2.md#timeline).

    ## Timeline

    - 2020-04-08 17:30 start: it begins

    ## Root causes

    - RC-1 (trigger, capacity) Too small.

    """

  private static func outline(_ text: String) -> Outline {
    DocumentReader.read(SourceText(path: "1.md", text: text)).outline
  }

  @Test func `words, and where a link stands, are nothing to others`() {
    let before = Self.outline(Self.text)
    for edit in [("See", "As was said, see"), ("it begins", "it began"), ("Too small", "Small")] {
      let after = Self.outline(Self.text.replacing(edit.0, with: edit.1))
      #expect(after.saysSame(as: before), "\(edit)")
    }
  }

  @Test(arguments: [
    ("INC-1", "INC-3"), ("INC-0", "INC-9"), ("Resize", "Size"), ("type: incident", "type: drill"),
    ("review", "final"), ("SEV1", "SEV2"), ("[shop]", "[pay]"), ("INC-2", "INC-4"),
    ("see-also", "duplicate-of"), ("(2.md", "(3.md"), ("#timeline", "#summary"),
    ("## Summary", "## In short"), ("04-08", "04-09"), ("capacity", "design"),
    ("Too small", "<!-- lint: allow link-broken: soon -->"), ("---\nid", "---\n# one line\nid"),
  ])
  func `what others can see of a document is compared`(old: String, new: String) {
    let before = Self.outline(Self.text)
    let after = Self.outline(Self.text.replacing(old, with: new))
    #expect(!after.saysSame(as: before))
  }

  @Test func `no part of an outline is forgotten`() {
    let parts = Mirror(reflecting: Self.outline(Self.text)).children.compactMap(\.label)
    // A new one belongs in `hasSameHead`, `saysSame` and, if pages show it, in the edits above.
    #expect(
      parts == [
        "path", "id", "idPlace", "formerIDs", "title", "type", "status", "severity", "isExternal",
        "references", "day", "services", "categories", "failureClass", "symptom", "headings",
        "links", "suppressions",
      ])
  }
}
