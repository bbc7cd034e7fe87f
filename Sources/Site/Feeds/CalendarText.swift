/// Writes content lines of a calendar (RFC 5545, section 3.1).
struct CalendarText {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Octets of a line, at most.
  private static let width = 75

  /// Writes the line `name:value`, the value as it is: a date, a number, a word of the format.
  mutating func line(_ name: String, _ value: String) { fold(Array("\(name):\(value)".utf8)) }

  /// Writes the line `name:text`, the text escaped (section 3.3.11): what it holds cannot begin
  /// another line or another value.
  mutating func line(_ name: String, text: String) {
    var line = Array("\(name):".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0x0A: line += "\\n".utf8
      case ..<0x20, 0x7F: line.append(0x20)
      default: line.append(byte)
      }
    }
    fold(line)
  }

  /// Ends lines after 75 octets and goes on behind a blank, never within a character.
  private mutating func fold(_ line: [UInt8]) {
    var rest = line[...]
    var width = Self.width
    while rest.count > width {
      var end = rest.startIndex + width
      while rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += rest[..<end]
      bytes += [0x0D, 0x0A, 0x20]
      rest = rest[end...]
      // The blank counts as well.
      width = Self.width - 1
    }
    bytes += rest
    bytes += [0x0D, 0x0A]
  }
}
