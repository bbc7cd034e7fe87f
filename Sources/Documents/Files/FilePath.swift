import Glibc

/// Paths as text: relative, with `/`.
public enum FilePath {
  /// `name` below `folder`; an empty folder is the root.
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  /// The folder a path stands in ("" is the root) and its last component.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  /// The folders above `path`, the nearest first, without the root.
  static func ancestors(_ path: String) -> [String] {
    var found: [String] = []
    var folder = split(path).folder
    while !folder.isEmpty {
      found.append(folder)
      folder = split(folder).folder
    }
    return found
  }

  /// Order by bytes, which no locale or Unicode version changes.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let order = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(leftBase, rightBase, min(left.count, right.count))
        return order != 0 ? order < 0 : left.count < right.count
      }
    }
    return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Diagnostic {
  /// The finding that the thing at `path` looks like a document and cannot be read as one.
  static func unreadable(
    _ path: String, _ fact: String, _ help: String, severity: Severity = .error
  ) -> Diagnostic {
    let start = Position(line: 1, column: 1)
    return Diagnostic(
      "document-unreadable", severity, "\(path) \(fact)",
      at: Place(path: path, start: start, end: start), help: [help])
  }
}
