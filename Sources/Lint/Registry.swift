extension Rule {
  /// Every rule, in the order in which they are listed and explained.
  public static let all: [Rule] = [
    // document
    .documentUnreadable, .documentDuplicateKey, .documentUnknownKey, .documentInvalidValue,
    .documentHiddenCharacter, .documentMissingField, .documentDuplicateID, .documentMissingSection,
    .documentLate, .documentEmptyImpact, .documentDataLossUnstated, .documentUnknownService,
    .documentUnknownPerson, .documentUnknownCategory, .documentMissingPerspective,
    .documentStatusJump,
    // timeline
    .timelineMissing, .timelineOutOfOrder, .timelineFuture, .timelineAmbiguousTime,
    .timelinePhaseOrder, .timelineGap, .timelineNearMissDate, .timelineStatedDuration,
    .timelineMissedSignal, .timelineUnlinkedChange,
    // change
    .changeUndeclared, .changeMissingField, .changeInterval, .changeOutsideWindow, .changeInPeak,
    .changeInFreeze, .changeNoRollback, .changeSkippedStep, .changeNotNotified,
    .changeUnsponsored, .changeTemporaryOpen, .changeEmergencyIncomplete,
    .changeEmergencyOverdue, .changeDeleted,
    // validation
    .validationMissing, .validationIncomplete, .validationBeforeEnd, .validationLate,
    .validationByExecutor, .validationVacuous, .validationWrongKind, .validationFailedOpen,
    // sign-off; signoff-weak-evidence and signoff-forged have their place behind signoff-scope
    .signoffMissing, .signoffIncomplete, .signoffAfterStart, .signoffStale, .signoffSelf,
    .signoffNotBusiness, .signoffUnauthorised, .signoffChain, .signoffScope,
    // breach
    .breachIncomplete, .breachNotAllowed,
    // cause
    .causeMissing, .causeHumanError, .causeWithoutAction, .causeRepeatUnlinked,
    .causeUpstreamUnnamed,
    // action
    .actionMissing, .actionNoOwner, .actionNoDueDate, .actionVague, .actionNoDoneWhen,
    .actionClosedWithoutEvidence, .actionClosedByOwner, .actionOverdue, .actionDueMoved,
    .actionVanished,
    // language
    .languageBlame, .languageCounterfactual, .languageUnquantified,
    // leak
    .leakSecret, .leakPersonal, .leakPublic,
    // link
    .linkBroken, .linkUnknownReference, .linkUnusableFile, .linkNoAlt,
    // suppression
    .suppressionWithoutReason, .suppressionUnknown, .suppressionUnused, .suppressionExpired,
    .suppressionForbidden,
  ]

  /// The rule of that name.
  public static func named(_ name: String) -> Rule? {
    all.first { $0.name == name }
  }
}
