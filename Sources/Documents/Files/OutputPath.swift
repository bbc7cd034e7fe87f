/// Which paths may be written into an output folder.
enum OutputPath {
  /// Why `path` is none; nil where it is one.
  static func fault(in path: String) -> String? {
    var path = path
    return path.withUTF8 { fault(in: $0) }
  }

  /// Why the bytes of `path` are none; nil where they are one.
  static func fault(in path: UnsafeBufferPointer<UInt8>) -> String? {
    let slash = UInt8(ascii: "/")
    var componentLength = 0
    var previous = slash
    for byte in path {
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
        return "has a character that file names should not have"
      }
      if byte == slash, previous == slash { return "is not relative, or has an empty component" }
      if byte == UInt8(ascii: "."), previous == slash { return "has a hidden component" }
      componentLength = byte == slash ? 0 : componentLength + 1
      if componentLength > 240 { return "has a component that is too long" }
      previous = byte
    }
    if path.count > 1_000 { return "is too long" }
    return previous == slash ? "ends without a file name" : nil
  }
}
