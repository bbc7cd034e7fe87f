import Glibc

/// A colour as screens mix it, and how well it is read on another one.
public struct Colour: Sendable, Hashable {
  /// Red, green and blue, 0 to 255.
  public let parts: [Int]

  /// The colour `#0a5c70` or `#085`; nil where `text` is none.
  public init?(_ text: String) {
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard text.hasPrefix("#"), digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: parts = digits.map { $0 * 17 }
    case 6: parts = [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
  }

  private init(parts: [Int]) { self.parts = parts }

  /// White.
  public static let white = Colour(parts: [255, 255, 255])
  /// Black.
  public static let black = Colour(parts: [0, 0, 0])

  /// `#0a5c70`
  public var text: String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// This colour with `share` (0 to 1) of `other` in it.
  public func mixed(with other: Colour, _ share: Double) -> Colour {
    Colour(
      parts: zip(parts, other.parts).map {
        Int((Double($0) * (1 - share) + Double($1) * share).rounded())
      })
  }

  /// How far apart two colours are in brightness, 1 to 21, as WCAG 2.2 counts it.
  public func contrast(with other: Colour) -> Double {
    let (bright, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    let linear = parts.map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
