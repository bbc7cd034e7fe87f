import Testing

@testable import Provenance

/// Programs that run for us.
struct GitProcessTests {
  private func run(
    _ path: String, _ arguments: [String] = [], input: [UInt8] = []
  ) throws -> (output: [UInt8], GitProcess.Outcome) {
    var output: [UInt8] = []
    let outcome = try GitProcess.run(
      path, arguments, environment: ["PATH=/usr/bin:/bin"], input: input
    ) { output += $0 }
    return (output, outcome)
  }

  @Test func `more than any buffer holds goes in and comes out`() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let (output, outcome) = try run("/bin/cat", input: input)
    #expect(output == input)
    #expect(outcome.status == 0)
  }

  @Test func `a program that does not listen is no signal to us`() throws {
    let (output, outcome) = try run(
      "/bin/sh", ["-c", "echo early; echo said >&2; exit 7"],
      input: [UInt8](repeating: 0, count: 1_000_000))
    #expect(String(decoding: output, as: UTF8.self) == "early\n")
    #expect(String(decoding: outcome.errors, as: UTF8.self) == "said\n")
    #expect(outcome.status == 7)
  }

  @Test func `the end by a signal is told`() throws {
    #expect(try run("/bin/sh", ["-c", "kill -TERM $$"]).1.status == 128 + 15)
  }

  @Test func `a program that is not there is an error`() {
    #expect(throws: GitProcess.StartFailure.self) { try run("/nowhere/git") }
  }

  @Test(arguments: [1, 2, 7, 1_000])
  func `contents arrive whole, however they are cut`(piece: Int) {
    let id = String(repeating: "a", count: 40)
    let text = "\(id) blob 3\nx\ny\n\(id) blob 0\n\n\(id) blob 9\n123456789\n"
    var batch = BlobBatch(limit: 8)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes { batch.take($0) }
    }
    #expect(batch.blobs == [.bytes(Array("x\ny".utf8)), .bytes([]), .tooLarge(9)])
    #expect(!batch.isMissing)
  }
}
