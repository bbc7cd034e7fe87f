import Documents
import Incidents

/// What a preview watches: whenever two looks differ, there may be something new to build.
///
/// Looked at again and again instead of being told by the kernel: that works on every file system, also
/// on those of other machines, needs no watch per folder, and costs what an incremental build spends
/// before it reads anything.
struct WatchedFiles: Equatable {
  /// What stands in the folders of the documents and in that of the theme.
  private let contents: [FolderContents?]
  /// Configuration, policy and logo.
  private let settings: [FileStamp?]
  /// Some rules look at the calendar.
  private let day: CivilDay

  /// Looks at the files of `base`, but not at those that a build with `holding` settings writes.
  init(of base: KnowledgeBase, _ holding: Settings) {
    let written: Set<String> = [
      holding.output, holding.database, holding.database + "-journal",
      holding.database + ".building",
    ]
    let theme = base.configuration.site?.theme.map { [$0.value] } ?? []
    contents = (base.folders + theme).map { folder in
      try? base.root.contents(below: folder, excluding: written)
    }
    let logo = base.configuration.site?.logo.map { [$0.value] } ?? []
    settings = (KnowledgeBase.settingsPaths + logo).map(base.root.stamp)
    day = holding.today.day(in: base)
  }
}
