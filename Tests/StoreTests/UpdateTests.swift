import Documents
import Incidents
import Store
import Testing

struct UpdateTests {
  @Test func `what was written is read back, the numbers of the file included`() throws {
    let temporary = try TemporaryDatabase()
    let maker = DocumentMaker("incidents/a.md", id: "INC-1").entry("it stops")
    let store = try temporary.store(maker)
    #expect(try store.files() == [maker.file])
    #expect(try temporary.names == ["postmortem.sqlite"])
  }
}
