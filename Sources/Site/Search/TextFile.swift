import Documents
import Store

/// The text of one document as a script, loaded to show what was found in it. It holds all that can
/// be found, so that it also tells what the index says of the document.
///
/// `postmortem.text("INC-1",[…],[` and then one line a passage, `[part,"anchor","text"],`, and `])`.
enum TextFile {
  /// The path of the text of the document `id`.
  static func path(_ id: String) -> String { "search/texts/\(id).js" }

  /// The text of the document of `card`; `about` is what stands below its title.
  static func bytes(of card: Card, _ passages: SearchPassages, about: HTML) -> [UInt8] {
    var bytes = Array("postmortem.text(\"\(card.id)\",[".utf8)
    bytes.reserveCapacity(8_192)
    for text in [card.address, card.title, card.hanLanguage ?? ""] {
      append(text.utf8, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    append(about.bytes, to: &bytes)
    bytes += "],[\n".utf8
    for passage in passages.passages {
      let start = bytes.count
      bytes += "[\(passage.part.index),\"\(anchor(of: passage, passages))\",\"".utf8
      let textStart = bytes.count
      passages.forEachText(of: passage) { text in
        if bytes.count > textStart { bytes += "\\n".utf8 }
        escape(text, to: &bytes)
      }
      if bytes.count == textStart {
        bytes.removeSubrange(start...)
      } else {
        bytes += "\"],\n".utf8
      }
    }
    bytes += "])\n".utf8
    return bytes
  }

  /// The terms of the document whose text file this is.
  static func terms(in bytes: [UInt8]) -> DocumentTerms {
    var words = PassageWords()
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard line.first == UInt8(ascii: "["), let digit = line.dropFirst().first,
        case let part = Int(digit) - 48, SearchPart.allCases.indices.contains(part)
      else { continue }
      // The text is the third value; of the first two none holds a comma.
      let text = line.split(separator: UInt8(ascii: ","), maxSplits: 2)
      guard text.count == 3 else { continue }
      words.add(unescaped(text[2].dropFirst().dropLast(3)), to: SearchPart.allCases[part])
    }
    return DocumentTerms { words.words(of: $0)[...] }
  }

  /// Where on the page a passage is; empty where nowhere in particular.
  private static func anchor(
    of passage: SearchPassages.Passage, _ passages: SearchPassages
  ) -> String {
    let name = passages.name(of: passage)
    switch passage.part {
    case .title, .names: return ""
    case .signatures: return "known"
    case .causes, .changes, .items:
      if !name.isEmpty { return Address.anchor(name) }
      return passage.part == .items ? "actions" : passage.part.rawValue
    case .timeline: return "e\(passage.number + 1)"
    case .prose:
      switch name {
      case "": return "impact"
      case "other": return "section-\(passage.number)"
      case "root-causes": return "causes"
      case "action-items": return "actions"
      default: return name
      }
    }
  }

  /// Appends `text` as a string of a script.
  static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    escape(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: "n"))
      case ..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isEscaped = false
    for byte in text {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(isEscaped && byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      }
    }
    return bytes
  }
}
