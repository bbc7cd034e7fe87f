import Documents
import Incidents

extension Document {
  /// The day it began: of the start, else of the first impact, else of the first dated entry,
  /// else of the first dated change.
  var firstDay: CivilDay? {
    let start = timeline.first { $0.kind == .start && $0.start?.value.day != nil }
    return start?.start?.value.day
      ?? impact.compactMap { $0.from?.value.day }.min()
      ?? timeline.lazy.compactMap { $0.start?.value.day }.first
      ?? changes.compactMap { $0.startedAt?.value.day }.min()
  }

  /// What language its Chinese characters are in: as `source:` says, else simplified Chinese.
  var hanLanguage: String {
    guard let language = credit?.language?.value.lowercased() else { return "zh-Hans" }
    if language.hasPrefix("ja") { return "ja" }
    if language == "zh-hant" || language == "zh-tw" || language == "zh-hk" { return "zh-Hant" }
    return "zh-Hans"
  }
}

/// The words of some nodes without their markup.
enum PlainText {
  /// Literals one after another, line breaks as spaces, without what the fragment leaves out.
  static func of(_ fragment: MarkdownFragment) -> String {
    var bytes: [UInt8] = []
    for node in fragment.tree.nodes[fragment.nodes] {
      switch node.kind {
      case .text, .code, .htmlInline, .codeBlock, .htmlBlock:
        bytes.append(
          contentsOf: fragment.tree.text[
            Int(node.literal.lowerBound)..<Int(node.literal.upperBound)])
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: "\n"))
      default: break
      }
    }
    var text = bytes.dropFirst(fragment.dropFirst)
    // Line breaks are no literals: what is left out at the end is counted without them.
    var left = fragment.dropLast
    while left > 0, let last = text.popLast() {
      if last != UInt8(ascii: "\n") { left -= 1 }
    }
    let spaced = text.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    return String(decoding: spaced, as: UTF8.self).trimmingBlanks
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    let bytes = utf8.drop { $0 == UInt8(ascii: " ") }
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[bytes.index(before: end)] == UInt8(ascii: " ") {
      end = bytes.index(before: end)
    }
    return String(bytes[..<end]) ?? ""
  }
}
