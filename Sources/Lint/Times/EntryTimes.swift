import Documents
import Incidents

extension Document {
  /// Start and end of every entry of the timeline, without the rest of it: an entry is large, and
  /// copying it costs more than most rules.
  var times: some RandomAccessCollection<(start: Located<Moment>?, end: Located<Moment>?)> {
    timeline.indices.lazy.map { (timeline[$0].start, timeline[$0].end) }
  }
}
