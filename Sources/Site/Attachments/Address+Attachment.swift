import Documents
import Incidents

extension Address {
  /// The folder of the copies.
  static let attachments = "files"

  /// Where the copy of the file at `path` is whose contents have this digest: `files/pool-4f5a….png`.
  static func attachment(_ path: String, _ sha256: String) -> String {
    let name = path.split(separator: "/").last?.utf8 ?? "".utf8[...]
    let end = Attachment.ending(of: path)
    let kept = name.dropLast(end.utf8.count + 1).prefix(40).map { byte -> UInt8 in
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let isPlain = (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower)
      return isPlain ? lower : UInt8(ascii: "-")
    }
    return "\(attachments)/\(String(decoding: kept, as: UTF8.self))-\(sha256.prefix(20)).\(end)"
  }

  /// Whether `path` is that of an attachment.
  static func isAttachment(_ path: String) -> Bool { path.hasPrefix("\(attachments)/") }
}
