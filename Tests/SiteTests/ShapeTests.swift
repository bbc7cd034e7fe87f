import Incidents
import Testing

@testable import Site

@Suite struct ShapeTests {
  func svg(_ phases: [Phase]) throws -> String {
    let words = try Theme.builtIn().words
    return String(decoding: ShapeGlyph.svg(PhaseBand(phases), words).bytes, as: UTF8.self)
  }

  @Test func `no phases make no glyph`() throws {
    #expect(try svg([]).isEmpty)
  }

  @Test func `a phase of one instant is seen`() throws {
    let glyph = try svg([Phase(kind: .unavailable, from: 100, to: 100)])
    #expect(glyph.contains("<rect class=\"p-unavailable\" x=\"1\" y=\"1\" width=\"4\""))
    #expect(glyph.contains("outage 0 min"))
  }

  @Test func `many days stay inside the glyph`() throws {
    let year = 365 * 86_400
    let phases = (0..<30).map { number in
      Phase(
        kind: number % 2 == 0 ? .latent : .unavailable, from: number * year,
        to: (number + 1) * year)
    }
    let boxes = PageScanner(Array(try svg(phases).utf8)).elements.filter { $0.name == "rect" }
    #expect((1...12).contains(boxes.count))
    for box in boxes {
      let right =
        (box.value("x").flatMap(Double.init) ?? 0)
        + (box.value("width").flatMap(Double.init) ?? 999)
      #expect(right <= 128)
    }
  }

  @Test func `a longer phase is drawn longer`() {
    #expect(ShapeGlyph.length(ofSeconds: 86_400) > ShapeGlyph.length(ofSeconds: 3600))
  }

  @Test func `of two services the worse one counts`() {
    let band = PhaseBand([
      Phase(kind: .degraded, from: 0, to: 100, service: "a"),
      Phase(kind: .unavailable, from: 40, to: 60, service: "b"),
    ])
    #expect(
      band.segments == [
        Phase(kind: .degraded, from: 0, to: 40),
        Phase(kind: .unavailable, from: 40, to: 60),
        Phase(kind: .degraded, from: 60, to: 100),
      ])
  }

  @Test func `at an edge the phase that begins counts`() {
    let band = PhaseBand([
      Phase(kind: .latent, from: 0, to: 10), Phase(kind: .unavailable, from: 10, to: 20),
    ])
    #expect(band.phase(at: 9) == .latent)
    #expect(band.phase(at: 10) == .unavailable)
    #expect(band.phase(at: 20) == .unavailable)
    #expect(band.phase(at: 21) == nil)
  }
}
