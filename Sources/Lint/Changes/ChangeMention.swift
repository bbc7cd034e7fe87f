import Documents
import Incidents

extension Located<String> {
  /// Whether the text names `change` by its id.
  func names(_ change: Change) -> Bool {
    guard let id = change.id?.value else { return false }
    return Array(value.utf8)[...].holds(name: Array(id.utf8))
  }
}

extension String {
  /// Whether it names `target`, or something that `target` is a part of.
  func covers(_ target: String) -> Bool {
    target == self || (target.hasPrefix(self) && target.dropFirst(count).first == "/")
  }
}

extension ArraySlice<UInt8> {
  /// Whether `name` stands in it, and is not part of a longer one (`CHG-1` in `CHG-12`).
  func holds(name: [UInt8]) -> Bool {
    guard let first = name.first, name.count <= count else { return false }
    for start in startIndex...(endIndex - name.count) where self[start] == first {
      let end = start + name.count
      let isWhole = end == endIndex || !(0x30...0x39).contains(self[end])
      if isWhole, self[start..<end].elementsEqual(name) { return true }
    }
    return false
  }
}
