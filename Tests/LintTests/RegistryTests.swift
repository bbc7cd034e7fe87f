import Testing

@testable import Lint

struct RegistryTests {
  @Test func `no two rules have the same name`() {
    let names = Rule.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
