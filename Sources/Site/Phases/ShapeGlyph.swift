import Glibc
import Incidents

/// The shape of an incident: its phases in 128 × 14 pixels, lengths on a log scale, so that long
/// hidden tails and short outages are both seen at a glance.
public enum ShapeGlyph {
  /// Pixels.
  static let width = 128.0

  /// Pixels of one phase: a scale that gives 5 minutes 3 pixels and a month about 42.
  static func length(ofSeconds seconds: Int) -> Double {
    max(4, 3.2 * log2(1 + Double(max(seconds, 0)) / 300))
  }

  /// The glyph; empty where there are no phases.
  public static func svg(_ band: PhaseBand, _ words: Words) -> HTML {
    let segments = merged(band.segments)
    guard !segments.isEmpty else { return HTML() }
    let gap = 1.4
    let lengths = segments.map { length(ofSeconds: $0.duration) }
    let room = width - 2 - gap * Double(segments.count - 1)
    let scale = min(1, room / lengths.reduce(0, +))
    var shapes = HTML()
    var x = 1.0
    for (segment, length) in zip(segments, lengths) {
      let style = HTML(text: segment.kind.style)
      let box: HTML =
        "x=\"\(tenths: x)\" y=\"1\" width=\"\(tenths: length * scale)\" height=\"12\" rx=\"3\""
      if segment.kind.isHidden {
        shapes.append("<g class=\"\(style)\"><rect class=\"h\" \(box)/>")
        shapes.append(hatch(from: x, length: length * scale))
        shapes.append("</g>")
      } else {
        shapes.append("<rect class=\"\(style)\" \(box)/>")
      }
      x += length * scale + gap
    }
    let told = told(band, words)
    let label = words(.shape, ["words": told])
    return """
      <svg class="shape" width="128" height="14" role="img" aria-label="\(label)">\
      <title>\(told)</title>\(shapes)</svg>
      """
  }

  /// `latent 6 d 5 h, outage 59 min`
  public static func told(_ band: PhaseBand, _ words: Words) -> String {
    words.list(
      band.segments.map {
        "\(words.phase($0.kind).lowercased()) \(words.duration($0.duration))"
      })
  }

  /// At most twelve stretches: beyond that the shortest neighbours are one.
  static func merged(_ segments: [Phase]) -> [Phase] {
    var segments = segments
    while segments.count > 12 {
      let shortest = segments.indices.dropLast().min {
        segments[$0].duration + segments[$0 + 1].duration
          < segments[$1].duration + segments[$1 + 1].duration
      }
      guard let index = shortest else { break }
      let longer =
        segments[index].duration >= segments[index + 1].duration
        ? segments[index].kind : segments[index + 1].kind
      segments[index] = Phase(kind: longer, from: segments[index].from, to: segments[index + 1].to)
      segments.remove(at: index + 1)
    }
    return segments
  }

  /// Diagonal lines inside a box.
  private static func hatch(from x: Double, length: Double) -> HTML {
    var path = HTML()
    var left = x + 2
    while left + 4 < x + length {
      path.append("M\(tenths: left) 12l4-10")
      left += 5
    }
    return path.isEmpty ? path : "<path d=\"\(path)\"/>"
  }
}
