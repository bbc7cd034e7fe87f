/// One part of a mail: a text in UTF-8, in the transfer encoding that is shorter for it.
struct MIMEPart {
  /// `text/plain`
  let type: String
  let text: String

  /// Headers, an empty line and the encoded text; no line longer than 76 characters.
  var lines: [String] {
    let quoted = QuotedPrintable.lines(text)
    // Base64 takes four characters for three bytes.
    let isQuoted = quoted.reduce(0, { $0 + $1.utf8.count + 2 }) <= text.utf8.count * 4 / 3
    return [
      "Content-Type: \(type); charset=utf-8",
      "Content-Transfer-Encoding: \(isQuoted ? "quoted-printable" : "base64")", "",
    ] + (isQuoted ? quoted : Base64.lines(Array(text.utf8)))
  }
}

/// Quoted-printable (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Characters of a line, the `=` of a soft break among them.
  private static let width = 76

  /// The lines of `text`, which are those of the text or pieces of them.
  static func lines(_ text: String) -> [String] {
    var source = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if source.last?.isEmpty == true { source.removeLast() }
    return source.flatMap { broken(Array($0)) }
  }

  private static func broken(_ bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isSafe =
        (0x21..<0x7F).contains(byte) && byte != 0x3D || (byte == 0x20 || byte == 0x09) && !isLast
      let token = isSafe ? String(Unicode.Scalar(byte)) : "=" + hexadecimal(byte)
      if line.utf8.count + token.utf8.count > (isLast ? width : width - 1) {
        lines.append(line + "=")
        line = ""
      }
      line += token
    }
    return lines + [line]
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// `bytes` as one line.
  static func text(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32((3 - group.count) * 8)
      for position in 0..<4 {
        let digit = alphabet[Int(number >> UInt32(18 - position * 6) & 63)]
        output.append(position <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// `bytes` in lines of 76 characters.
  static func lines(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 57).map { start in
      text(Array(bytes[start..<min(start + 57, bytes.count)]))
    }
  }
}
