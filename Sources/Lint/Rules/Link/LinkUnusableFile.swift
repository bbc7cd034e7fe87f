import Documents
import Incidents

extension Rule {
  static let linkUnusableFile = Rule(
    "link-unusable-file", .warning, from: .draft, suppression: .inline,
    "pictures and files beside a document are such that the site can take them",
    check: .both(
      { document, _ in
        document.pictures.compactMap { picture in
          switch picture.target {
          case nil: .notBeside(picture, in: document)
          case .file(let path, _) where Attachment.kind(of: path) != .picture:
            .otherForm(picture, in: document)
          default: nil
          }
        }
      },
      { outlines, context in
        guard let fault = context.attachmentFault else { return [] }
        return outlines.flatMap { outline in
          outline.links.compactMap { link -> Finding? in
            guard Attachment.kind(of: link.path) != nil, context.fileExists?(link.path) ?? true
            else { return nil }
            return fault(link.path).map { .unusable($0, link, from: outline) }
          }
        }
      }))
}

extension Finding {
  fileprivate static func notBeside(_ picture: DocumentPicture, in document: Document) -> Finding {
    Finding(
      in: document, at: picture.span,
      "this picture is not shown: pages load nothing from elsewhere",
      help: ["save it beside the document, or make it a link"], entity: picture.shown)
  }

  fileprivate static func otherForm(_ picture: DocumentPicture, in document: Document) -> Finding {
    Finding(
      in: document, at: picture.span, "this picture is not shown: its form is none of the site's",
      help: ["save it as \(Attachment.pictures.joined(separator: ", "))"], entity: picture.shown)
  }

  fileprivate static func unusable(
    _ fault: Attachment.Fault, _ link: Outline.Link, from outline: Outline
  ) -> Finding {
    Finding(
      "the site leaves out \(link.path): it \(fault.words.fact)", at: link.place,
      help: [fault.words.wayOut], document: outline.id, entity: link.path)
  }
}
