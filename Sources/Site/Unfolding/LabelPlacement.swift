/// Puts words beside dots so that none lies on another word or on a dot.
struct LabelPlacement {
  /// A rectangle, pixels.
  struct Box {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Where a label stands.
  struct Place {
    var x: Double
    /// The line that its letters stand on.
    var y: Double
    /// The class that says which end `x` is; empty for the middle.
    var side: HTML
  }

  /// What nothing may lie on.
  private(set) var taken: [Box] = []
  /// Left and right end of the room.
  let room: ClosedRange<Double>

  init(room: ClosedRange<Double>, taken: [Box]) {
    self.room = room
    self.taken = taken
  }

  /// A place for a label `width` pixels wide at the dot at `x`, `y`: above, else below, in the
  /// middle, else to one side; nil where there is none. It stands so near to its dot that it is not taken for
  /// that of the next lane.
  mutating func place(width: Double, x: Double, y: Double, radius: Double) -> Place? {
    let sides: [(style: HTML, at: Double, left: Double)] = [
      ("", x, x - width / 2), (" from", x - 6, x - 6), (" to", x + 6, x + 6 - width),
    ]
    for side in sides {
      for line in [y - radius - 5, y + radius + 12] {
        let box = Box(
          left: side.left - 3, right: side.left + width + 3, top: line - 10, bottom: line + 3)
        guard room.contains(box.left), room.contains(box.right),
          !taken.contains(where: box.overlaps)
        else { continue }
        taken.append(box)
        return Place(x: side.at, y: line, side: side.style)
      }
    }
    return nil
  }
}
