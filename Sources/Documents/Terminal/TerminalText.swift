/// Text for a terminal or the log of a build: safe to print, and measured in cells.
public enum TerminalText {
  /// `text` with everything a terminal would obey or nobody would see written as `\u{…}`: C0, C1
  /// and DEL, bidirectional controls, zero width and tag characters, line separators; and the second
  /// sign of `##[` and `##vso[`, which build services obey wherever in a line they stand. With
  /// `tabsAsSpaces` a tab becomes one space instead.
  public static func sanitised(_ text: String, tabsAsSpaces: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != number }) { return text }
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var previous: Unicode.Scalar = " "
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let following = scalars.index(after: index)
      if tabsAsSpaces, scalar == "\t" {
        result.append(" ")
      } else if scalar == "#", previous == "#", opensCommand(scalars[following...]) {
        result.append(contentsOf: escaped(scalar))
      } else if mustEscape(scalar)
        && !(scalar.value == HiddenCharacter.joiner && previous.value > 0x7F
          && following < scalars.endIndex && scalars[following].value > 0x7F)
      {
        result.append(contentsOf: escaped(scalar))
      } else {
        result.append(scalar)
      }
      previous = scalar
      index = following
    }
    return String(result)
  }

  private static let number: UInt8 = 0x23

  /// Whether what follows `##` makes it a command of a build service.
  public static func opensCommand(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first == "[" || rest.starts(with: "vso[".unicodeScalars)
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || HiddenCharacter.isHidden(scalar.value)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
  }
}
