/// A dot of the chart: one entry, or several neighbours of a lane. Entries are told by their places in
/// the chart's list: they are long to copy.
struct UnfoldingPoint {
  /// The first entry.
  var entry: Int
  /// How many entries it stands for.
  var count = 1
  /// The last of them.
  var last: Int
  /// Seconds on the document's axis.
  var time: Int
  var x: Double
  var lane: Int
  /// Whether one of them is a key event: drawn filled.
  var isKey: Bool
  /// The key event that the label tells of.
  var told: Int?

  /// Pixels from the middle to the edge.
  var radius: Double {
    if count > 1 { return count > 99 ? 11 : 8.5 }
    return isKey ? 6.2 : 4.4
  }
}

extension UnfoldingPoint {
  /// Neighbours in a lane as one where they would stand closer than dots are wide.
  static func merged(_ points: [UnfoldingPoint]) -> [UnfoldingPoint] {
    var merged: [UnfoldingPoint] = []
    var current: [Int: Int] = [:]
    // All lanes step together, so that those who acted at the same time stand below each other.
    var step = -Double.infinity
    for point in points {
      var point = point
      if point.x - step >= 19 {
        step = point.x
        current = [:]
      }
      if let index = current[point.lane] {
        merged[index].count += 1
        merged[index].last = point.entry
        merged[index].isKey = merged[index].isKey || point.isKey
        merged[index].told = merged[index].told ?? point.told
      } else {
        point.x = step
        current[point.lane] = merged.count
        merged.append(point)
      }
    }
    return merged
  }
}
