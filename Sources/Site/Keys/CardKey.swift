import Documents
import Incidents

extension Card {
  /// All that lists and reports say of `document`, whose card it is, in one word: where it is the same, none
  /// of them changes. Reports tell more of changes than lists do: those are in it as they are written.
  func key(of document: Document) -> String {
    var key = KeyWriter()
    key.add(document.changes) { $0.add(document.source.text($1.span)) }
    key.add(id)
    key.add(path)
    key.add(title)
    key.add(type.rawValue)
    key.add(status.rawValue)
    key.add(severity)
    key.add(isExternal)
    key.add(day?.daysSince1970)
    key.add(services)
    key.add(times.detect)
    key.add(times.mitigate)
    key.add(times.resolve)
    key.add(band.segments) {
      $0.add($1.kind.rawValue)
      $0.add($1.from)
      $0.add($1.to)
    }
    key.add(causes) { $0.add($1) }
    key.add(items) { $0.add($1) }
    key.add(changes) { $0.add($1) }
    key.addLinks(related)
    key.add(formerIDs)
    return key.key
  }
}

extension KeyWriter {
  /// Adds what mentions of other documents show.
  mutating func addLinks(_ links: [Card.Link]) {
    add(links) {
      $0.add($1.id)
      $0.add($1.kind?.rawValue)
    }
  }

  /// Adds what git tells of an item.
  mutating func add(_ story: ItemStory?) {
    add(story?.events ?? []) {
      $0.add($1.kind.rawValue)
      $0.add($1.at)
      $0.add($1.revision)
      $0.add($1.before)
      $0.add($1.after)
    }
  }

  fileprivate mutating func add(_ cause: CauseCard) {
    add(cause.id)
    add(cause.role?.rawValue)
    add(cause.category)
    add(cause.text)
  }

  fileprivate mutating func add(_ item: ItemCard) {
    add(item.id)
    add(item.text)
    add(item.state.rawValue)
    add(item.kind?.rawValue)
    add(item.priority)
    add(item.owner)
    add(item.due?.daysSince1970)
    add(item.closed?.daysSince1970)
    add(item.verifiedBy)
    add(item.verifiedOn?.daysSince1970)
    add(item.causes)
    add(item.slips)
    add(item.told) { $0.add($1.daysSince1970) }
    add(item.story)
    add(item.ticket)
  }

  fileprivate mutating func add(_ change: ChangeCard) {
    add(change.id)
    add(change.title)
    add(change.when)
    add(change.day?.daysSince1970)
    add(change.about)
    add(change.signoffs) { $0.add($1) }
    add(change.validations) { $0.add($1) }
    add(change.gaps.map(\.rawValue))
  }

  private mutating func add(_ mark: Mark) {
    add(mark.verdict.rawValue)
    add(mark.text)
    add(mark.quote)
    add(mark.about)
  }
}
