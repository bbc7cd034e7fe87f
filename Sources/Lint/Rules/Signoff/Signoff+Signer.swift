import Documents
import Incidents

extension Signoff {
  /// The narrowest place that stands for the whole sign-off.
  func head(in document: Document) -> Span {
    by?.span ?? role?.span ?? document.firstLine(of: span)
  }

  /// How messages call whoever signed.
  var signer: String { by?.value ?? role?.value ?? "somebody" }
}
