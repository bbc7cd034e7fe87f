import DamagedText
import Testing

@testable import Documents
@testable import Incidents

/// Real incidents, damaged in every way: reading ends, and what it says is about the file.
struct MutationTests {
  @Test(.timeLimit(.minutes(1)), arguments: 0..<8)
  func `damaged incidents are read without a crash and with places inside the file`(part: Int) {
    for seed in 0..<Self.rounds where seed % 8 == part {
      var mutation = Mutation(seed: UInt64(seed))
      let source = mutation.damage(OwnIncidents.sources)
      let document = DocumentReader.read(source)
      let faults = ReadingInvariants.faults(of: document)
      #expect(faults == [], "seed \(seed)")
    }
  }

  /// Few enough for every run; a million seeds were tried by hand.
  private static let rounds = 400
}
