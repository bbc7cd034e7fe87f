import Glibc

/// Every file below a folder, whatever it is.
public struct FolderContents: Sendable, Equatable {
  /// Regular files, sorted by the bytes of their paths.
  public var files: [FileStamp] = []
  /// Paths of links, pipes and what else is neither file nor folder; sorted.
  public var others: [String] = []
}

extension SourceFolder {
  /// What stands below the folder `place` ("" is this one), with paths from here. Hidden names, folders
  /// that hold what programs made, and the `excluded` paths are left out; no link is followed. Throws
  /// where `place` is no folder.
  public func contents(
    below place: String, excluding excluded: Set<String> = []
  ) throws(FileError) -> FolderContents {
    let parts = place.split(separator: "/").filter { $0 != "." }
    guard !place.hasPrefix("/"), !parts.contains("..") else {
      throw FileError(place, "is not inside the folder", wayOut: "name a folder below it")
    }
    switch folder.descend(parts) {
    case .failure(let failure):
      throw FileError(place, cannot: "be opened as a folder", code: failure.code)
    case .success(let start):
      var walk = ContentsWalk(excluded: excluded)
      walk.visit(start, path: parts.joined(separator: "/"), depth: 0)
      walk.contents.files.sort { FilePath.precedes($0.path, $1.path) }
      walk.contents.others.sort(by: FilePath.precedes)
      return walk.contents
    }
  }
}

/// The walk that finds them.
private struct ContentsWalk {
  let excluded: Set<String>
  var contents = FolderContents()

  mutating func visit(_ folder: OpenFolder, path: String, depth: Int) {
    for name in folder.names() where !name.hasPrefix(".") {
      let child = FilePath.join(path, name)
      guard !excluded.contains(child), let status = folder.status(of: name) else { continue }
      if status.isRegular {
        contents.files.append(FileStamp(path: child, status: status))
      } else if !status.isFolder {
        contents.others.append(child)
      } else if depth < SourceWalk.maximumDepth, !SourceWalk.skipped.contains(name),
        case .success(let inner) = folder.folder(name)
      {
        visit(inner, path: child, depth: depth + 1)
      }
    }
  }
}
