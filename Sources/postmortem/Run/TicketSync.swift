import Documents
import Incidents
import Lint

/// Makes action items say what their tickets say, one after the other.
struct TicketSync {
  let run: ItemEditRun
  /// Whether the files are written.
  let writes: Bool

  /// What became of a disagreement.
  enum Outcome {
    /// The item says now what the ticket says.
    case changed(ItemEditRun.Result)
    /// The edit was refused, and why.
    case refused(String)
    /// A person has to decide.
    case left
  }

  /// What became of each disagreement.
  struct Answer {
    var outcomes: [Outcome] = []
    /// The documents that were changed, as they are now, by path.
    var documents: [String: Document] = [:]
    /// Files that could not be read or written; what they hold is as it was.
    var failures: [FileError] = []

    init() {}

    /// The answer where nothing is to be changed.
    init(leaving disagreements: [TicketDisagreement]) {
      outcomes = disagreements.map { _ in .left }
    }
  }

  /// What became of each of `disagreements`, which are in the order of the documents.
  func answer(_ disagreements: [TicketDisagreement]) throws -> Answer {
    var answer = Answer()
    var open: Document?
    for disagreement in disagreements {
      guard let change = disagreement.change else {
        answer.outcomes.append(.left)
        continue
      }
      let path = disagreement.item.path
      do {
        if open?.source.path != path { open = try document(path) }
        guard let document = open, let found = target(disagreement.item, in: document) else {
          answer.outcomes.append(
            .refused("\(disagreement.item.name) stands there no more; run again"))
          continue
        }
        let result = try run.run(change, of: found, writes: writes)
        open = DocumentReader.read(
          result.edit.text, context: run.base.configuration.readingContext)
        answer.documents[path] = open
        answer.outcomes.append(.changed(result))
      } catch let refusal as UsageFailure {
        answer.outcomes.append(.refused(refusal.description))
      } catch let failure as FileError {
        open = nil
        answer.outcomes.append(.refused(failure.description))
        answer.failures.append(failure)
      }
    }
    return answer
  }

  private func document(_ path: String) throws -> Document {
    let reading = SourceReader.read(root: run.base.root, stamp: FileStamp(path: path))
    guard let text = reading.text else {
      throw FileError(path, "cannot be read any more", wayOut: "run again")
    }
    return DocumentReader.read(text, context: run.base.configuration.readingContext)
  }

  /// The item among those of the document; nil where not one is called so.
  private func target(_ item: ListedItem, in document: Document) -> ItemTarget.Found? {
    let same = document.items.indices.filter { document.items[$0].id.value == item.id }
    guard let index = same.first, same.count == 1, document.isReadable else { return nil }
    return ItemTarget.Found(document: document, index: index)
  }
}
