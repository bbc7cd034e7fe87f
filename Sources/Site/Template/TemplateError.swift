/// Why a template cannot be used: a sentence with the place in the template's file.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Name of the template file.
  public var path: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, in Unicode scalars.
  public var column: Int
  /// The fact.
  public var message: String

  /// `path:line:column: message`
  public var description: String { "\(path):\(line):\(column): \(message)" }

  init(_ message: String, path: String, source: [UInt8], offset: Int) {
    var line = 1
    var column = 1
    for byte in source[..<min(offset, source.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}
