import Incidents

/// A team's own colour as it can be read: the same hue, darker on light pages and lighter on dark
/// ones, until text in it has the contrast that WCAG asks for on everything it stands on.
struct Accent {
  private let colour: Colour
  private let css: String

  /// `colour` on the grounds that the style sheet `css` names (`--paper: light-dark(#fff, #000)`).
  init(_ colour: Colour, css: [UInt8]) {
    self.colour = colour
    self.css = String(decoding: css, as: UTF8.self)
  }

  /// What WCAG 2.2 AA asks of text.
  static let contrast = 4.5

  /// Rules that come after those of the style sheet.
  var rules: String {
    let (light, dark) = (readable(0), readable(1))
    return """

      /* The colour of `site.accent` in postmortem.yml, as it can be read. */
      :root { --accent: light-dark(\(light.ink.text), \(dark.ink.text)); \
      --wash: light-dark(\(light.wash.text), \(dark.wash.text)); }

      """
  }

  /// The colour for text, and that of the ground behind what is chosen; `scheme` 0 is light, 1 dark.
  func readable(_ scheme: Int) -> (ink: Colour, wash: Colour) {
    let end = scheme == 0 ? Colour.black : .white
    let grounds = ["--paper", "--surface", "--sunken"].map { ground($0, scheme) }
    var ink = colour
    var wash = colour
    for step in 0...40 {
      ink = colour.mixed(with: end, Double(step) / 40)
      wash = grounds[0].mixed(with: ink, scheme == 0 ? 0.1 : 0.2)
      if (grounds + [wash]).allSatisfy({ $0.contrast(with: ink) >= Self.contrast }) { break }
    }
    return (ink, wash)
  }

  private func ground(_ name: String, _ scheme: Int) -> Colour {
    let fallback = scheme == 0 ? Colour.white : .black
    guard let start = css.firstRange(of: "\(name): light-dark(")?.upperBound else {
      return fallback
    }
    let colours = css[start...].prefix { $0 != ")" }.split { $0 == "," || $0 == " " }
    return colours.count > scheme ? Colour(String(colours[scheme])) ?? fallback : fallback
  }
}
