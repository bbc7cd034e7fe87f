/// Which end of a range of local time an instant is wanted for: where the clock is set forward or
/// back, the two differ.
enum LocalEdge: Sendable {
  case start, end
}

extension Zone {
  /// The instant of a local time, given as seconds since 1970-01-01T00:00 on the zone's own clock.
  ///
  /// A time that the clock skips is the moment of the jump. Of a time that it shows twice a range
  /// begins at the first and ends at the second, so that all of its local times are inside.
  func instant(ofLocal local: Int, as edge: LocalEdge) -> Int {
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    if before == after { return local - before }
    let isBefore = offset(at: local - before) == before
    let isAfter = offset(at: local - after) == after
    switch (isBefore, isAfter) {
    case (true, true): return edge == .start ? local - before : local - after
    case (true, false): return local - before
    case (false, true): return local - after
    case (false, false): return jump(after: local - after, until: local - before)
    }
  }

  /// The first instant of a new offset, between one that has the old and one that has the new.
  private func jump(after old: Int, until new: Int) -> Int {
    let offset = offset(at: new)
    var (old, new) = (old, new)
    while new - old > 1 {
      let middle = old + (new - old) / 2
      if self.offset(at: middle) == offset { new = middle } else { old = middle }
    }
    return new
  }
}
