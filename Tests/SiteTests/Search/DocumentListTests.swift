import Incidents
import Testing

@testable import Site

struct DocumentListTests {
  private let catalogue: Catalogue

  init() throws {
    let words = try Theme.builtIn().words
    catalogue = Catalogue(Fixture.documents.compactMap { Card($0.document, words) })
  }

  @Test func `the list names documents in the order of their ids`() {
    let bytes = DocumentList.bytes(of: catalogue, key: "k", severities: ["SEV1", "SEV2"])
    #expect(DocumentList.ids(in: bytes, key: "k") == ["GUIDE-1", "INC-1", "INC-2", "NM-3"])
    #expect(DocumentList.ids(in: bytes, key: "other") == nil)
    #expect(DocumentList.ids(in: Array("torn".utf8), key: "k") == nil)
  }

  @Test func `the list says what documents are filtered by`() {
    let bytes = DocumentList.bytes(of: catalogue, key: "k", severities: ["SEV1", "SEV2"])
    let text = String(decoding: bytes, as: UTF8.self)
    // None; severity 1 of year 1, final, with the first service; severity 2, both services.
    #expect(
      text.hasPrefix(
        #"postmortem.documents("k",8,"(GUIDE-1 (INC-1 ,2 (NM-3 ","(((())+)(*((*()(((("#))
    #expect(
      text.hasSuffix(
        #",["active","draft","review","final","withdrawn"],["checkout","決済"],"0c9f56532919")"#
          + "\n")
    )
    #expect(
      String(decoding: DocumentList.causes(of: catalogue), as: UTF8.self)
        == #"postmortem.causes("()(((",["change-control"],"0c9f56532919")"# + "\n")
  }
}
