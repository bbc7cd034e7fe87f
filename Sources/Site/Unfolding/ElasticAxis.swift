import Glibc

/// A time axis that squeezes quiet hours and spreads busy minutes: every step is
/// `9 + 5.4 · log2(1 + minutes / 5)` pixels, drawn out or together to fill the room.
struct ElasticAxis {
  /// Where each event stands, pixels.
  private(set) var events: [Double] = []
  private var times: [Int] = []
  private var places: [Double] = []

  /// An axis of `events`, seconds in ascending order, each a step of its own, and of `edges` between
  /// them, in any order; from `left` to `right` pixels.
  init(events eventTimes: [Int], edges: [Int], from left: Double, to right: Double) {
    var stops: [Int] = []
    var isEvent: [Bool] = []
    var edges = edges.sorted()[...]
    for time in eventTimes {
      while let edge = edges.first, edge <= time {
        if edge < time, stops.last != edge {
          stops.append(edge)
          isEvent.append(false)
        }
        edges.removeFirst()
      }
      stops.append(time)
      isEvent.append(true)
    }
    for edge in edges where stops.last != edge {
      stops.append(edge)
      isEvent.append(false)
    }
    let fixed = 9 * Double(max(0, stops.count - 1))
    let growing = zip(stops, stops.dropFirst()).map { 5.4 * log2(1 + Double($1 - $0) / 300) }
    let elastic = growing.reduce(0, +)
    let room = right - left
    // Where all is too long, quiet time gives way first, so that busy minutes stay apart.
    let base = fixed + elastic > room ? min(fixed, room * 0.7) : room * share(fixed, elastic)
    let step = stops.count > 1 ? base / Double(stops.count - 1) : 0
    let stretch = elastic > 0 ? (room - base) / elastic : 0
    var x = left
    for index in stops.indices {
      if index > 0 { x += step + growing[index - 1] * stretch }
      times.append(stops[index])
      places.append(x)
      if isEvent[index] { events.append(x) }
    }
  }

  /// Where `time`, an event or an edge, stands: the first stop of that time.
  func x(_ time: Int) -> Double {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return places.isEmpty ? 0 : places[min(low, places.count - 1)]
  }
}

/// What part of a sum `part` is; all of it where there is nothing else.
private func share(_ part: Double, _ rest: Double) -> Double {
  part + rest > 0 ? part / (part + rest) : 0
}
