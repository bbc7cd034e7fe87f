/// Steps from one word to another: optimal string alignment (Damerau–Levenshtein without repeated
/// edits). Keeps its rows, for it is asked thousands of times.
struct EditDistance {
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// How many steps `left` and `right` are apart; nil where that is more than `limit`.
  mutating func steps(_ left: [UInt32], _ right: [UInt32], within limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // What both begin and end with takes no step.
    var (start, end) = (0, min(left.count, right.count))
    while start < end, left[start] == right[start] { start += 1 }
    end -= start
    var tail = 0
    while tail < end, left[left.count - 1 - tail] == right[right.count - 1 - tail] { tail += 1 }
    return steps(
      Array(left[start..<left.count - tail]), between: Array(right[start..<right.count - tail]),
      limit)
  }

  private mutating func steps(
    _ left: [UInt32], between right: [UInt32], _ limit: Int
  ) -> Int? {
    if left.isEmpty || right.isEmpty {
      let steps = max(left.count, right.count)
      return steps <= limit ? steps : nil
    }
    let far = limit + 1
    reset(width: right.count + 1, far)
    for column in 0...min(right.count, limit) { previous[column] = column }
    var wasFar = false
    for row in 1..<(left.count + 1) {
      // Cells further than `limit` from the diagonal are too far whatever stands in them.
      let first = max(1, row - limit)
      let last = min(right.count, row + limit)
      current[first - 1] = first == 1 ? min(row, far) : far
      var nearest = current[first - 1]
      for column in first..<max(first, last + 1) {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost, far)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          value = min(value, beforePrevious[column - 2] + 1)
        }
        current[column] = value
        nearest = min(nearest, value)
      }
      if last < right.count { current[last + 1] = far }
      // A swap looks two rows back.
      if nearest > limit, wasFar { return nil }
      wasFar = nearest > limit
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }

  private mutating func reset(width: Int, _ far: Int) {
    for row in [\Self.beforePrevious, \Self.previous, \Self.current] {
      if self[keyPath: row].count < width {
        self[keyPath: row] = Array(repeating: far, count: width)
      } else {
        for column in 0..<width { self[keyPath: row][column] = far }
      }
    }
  }
}
