import Documents
import Incidents

/// How an incident unfolded, measured: the phases over the lanes of those who acted, on an elastic
/// axis. All lengths are pixels of a drawing 1160 wide.
struct UnfoldingChart {
  static let width = 1160.0
  /// More entries than this, and neighbours in a lane become one dot.
  static let single = 75

  let context: DocumentContext
  /// Entries with a time of day, in order of time.
  let entries: [TimelineEntry]
  /// Where each of `entries` stands.
  let places: [Double]
  let axis: ElasticAxis
  let lanes: UnfoldingLanes
  let points: [UnfoldingPoint]
  /// Right end of the names of the lanes.
  let nameEnd: Double

  /// The chart of a document; nil where fewer than two moments are known: one dot tells nothing.
  init?(_ context: DocumentContext) {
    let timeline = context.document.timeline
    let timed = timeline.indices.filter {
      timeline[$0].start?.value.secondOfDay != nil && timeline[$0].start?.value.axis != nil
    }
    // Dated and undated moments have no axis in common.
    let isDated = timed.first.map { timeline[$0].start?.value.day != nil } ?? false
    let order =
      timed.filter { (timeline[$0].start?.value.day != nil) == isDated }
      .map { (time: time(timeline[$0]), index: $0) }
      .sorted { ($0.time, $0.index) < ($1.time, $1.index) }
    let entries = order.map { timeline[$0.index] }
    guard let first = entries.first, let last = entries.last, time(first) < time(last) else {
      return nil
    }
    self.context = context
    self.entries = entries
    lanes = UnfoldingLanes(entries, context.words)
    let names = lanes.names.map { TextWidth.of($0, size: 12) }.max() ?? 0
    let nameEnd = min(max(names, 60), 164) + 12
    self.nameEnd = nameEnd
    let phases = context.card.band.segments.flatMap { [$0.from, $0.to] }
    let ends = entries.compactMap { $0.end?.value.axis }
    let axis = ElasticAxis(
      events: entries.map(time), edges: phases + ends, from: nameEnd + 16, to: Self.width - 26)
    self.axis = axis
    places = axis.events
    let ofEntry = lanes.ofEntry
    let points = entries.indices.map { index in
      let entry = entries[index]
      let isKey = context.isKey(entry)
      return UnfoldingPoint(
        entry: index, last: index, time: time(entry), x: axis.events[index],
        lane: ofEntry[index], isKey: isKey, told: isKey ? index : nil)
    }
    self.points = points.count > Self.single ? UnfoldingPoint.merged(points) : points
  }

  // MARK: Heights

  /// The phases; nothing is kept free where there are none.
  var bandTop: Double { 34 }
  var lanesTop: Double { context.card.band.segments.isEmpty ? 34 : 60 }
  /// From one lane to the next: enough for words below one and above the next.
  var pitch: Double { lanes.names.count <= 4 ? 62 : lanes.names.count <= 7 ? 52 : 42 }
  /// The bottom of the lanes.
  var bottom: Double { y(lanes.names.count - 1) + 31 }
  var height: Double { bottom + 44 }
  /// The line of a lane.
  func y(_ lane: Int) -> Double { lanesTop + 44 + Double(lane) * pitch }

  // MARK: Times

  /// Seconds east of UTC of the whole axis.
  var offset: Int { entries.first?.start?.value.offset ?? 0 }
  /// Whether entries were written in several offsets: then the axis has to say its own.
  var hasSeveralOffsets: Bool {
    entries.contains { $0.start?.value.offset != entries[0].start?.value.offset }
  }
  /// Entries that have no place here.
  var withoutTime: Int { context.document.timeline.count - entries.count }

  /// A moment of the axis in the axis's own zone.
  func moment(_ time: Int) -> Moment {
    Moment(axis: time, isDated: entries.first?.start?.value.day != nil, offset: offset)
  }
}

/// Seconds on the document's axis.
private func time(_ entry: TimelineEntry) -> Int { entry.start?.value.axis ?? 0 }
