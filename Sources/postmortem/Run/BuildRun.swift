import Documents
import Incidents
import Site
import Store

/// One way from the files to database and site.
struct BuildRun {
  let base: KnowledgeBase
  let settings: Settings
  let store: KnowledgeBaseStore
  /// What reading did.
  let ingestion: Ingestion.Result
  /// What became of the site.
  let publication: OutputFolder.Publication

  /// Brings everything up to the files of `workplace`, judged by what its files say now.
  init(_ workplace: Workplace) throws {
    base = try workplace.knowledgeBase()
    settings = try workplace.settings(of: base)
    store = try settings.openDatabase()
    let publishing = try Publishing(
      base: base, today: settings.today.day(in: base), output: settings.output)
    ingestion = try Ingestion(base: base, now: settings.today.now).run(into: store, publishing)
    publication = try publishing.run(from: store, ingestion)
  }
}
