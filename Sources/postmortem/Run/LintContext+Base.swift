import Documents
import Incidents
import Lint

extension LintContext {
  /// What checks may know of `base` at `now`, its folder included; `files` looks at what
  /// documents link to.
  init(now: Int, base: KnowledgeBase, _ files: LinkedFiles? = nil) {
    self.init(now: now, configuration: base.configuration, policy: base.policy)
    let root = base.root
    fileExists = { root.exists($0) }
    attachmentFault = (files ?? LinkedFiles(of: base)).fault
  }
}
