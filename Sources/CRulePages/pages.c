// The pages of the rules, docs/rules/*.md, as they are when this file is compiled. A new page needs
// its three lines and its entry in the table; a test fails where one is missing.

#include "crulepages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char document_unreadable[] = {
#embed "../../docs/rules/document-unreadable.md"
};
static const unsigned char document_duplicate_key[] = {
#embed "../../docs/rules/document-duplicate-key.md"
};
static const unsigned char document_unknown_key[] = {
#embed "../../docs/rules/document-unknown-key.md"
};
static const unsigned char document_invalid_value[] = {
#embed "../../docs/rules/document-invalid-value.md"
};
static const unsigned char document_hidden_character[] = {
#embed "../../docs/rules/document-hidden-character.md"
};
static const unsigned char document_missing_field[] = {
#embed "../../docs/rules/document-missing-field.md"
};
static const unsigned char document_duplicate_id[] = {
#embed "../../docs/rules/document-duplicate-id.md"
};
static const unsigned char document_missing_section[] = {
#embed "../../docs/rules/document-missing-section.md"
};
static const unsigned char document_late[] = {
#embed "../../docs/rules/document-late.md"
};
static const unsigned char document_empty_impact[] = {
#embed "../../docs/rules/document-empty-impact.md"
};
static const unsigned char document_data_loss_unstated[] = {
#embed "../../docs/rules/document-data-loss-unstated.md"
};
static const unsigned char document_unknown_service[] = {
#embed "../../docs/rules/document-unknown-service.md"
};
static const unsigned char document_unknown_person[] = {
#embed "../../docs/rules/document-unknown-person.md"
};
static const unsigned char document_unknown_category[] = {
#embed "../../docs/rules/document-unknown-category.md"
};
static const unsigned char document_missing_perspective[] = {
#embed "../../docs/rules/document-missing-perspective.md"
};
static const unsigned char document_status_jump[] = {
#embed "../../docs/rules/document-status-jump.md"
};
static const unsigned char timeline_missing[] = {
#embed "../../docs/rules/timeline-missing.md"
};
static const unsigned char timeline_out_of_order[] = {
#embed "../../docs/rules/timeline-out-of-order.md"
};
static const unsigned char timeline_future[] = {
#embed "../../docs/rules/timeline-future.md"
};
static const unsigned char timeline_ambiguous_time[] = {
#embed "../../docs/rules/timeline-ambiguous-time.md"
};
static const unsigned char timeline_phase_order[] = {
#embed "../../docs/rules/timeline-phase-order.md"
};
static const unsigned char timeline_gap[] = {
#embed "../../docs/rules/timeline-gap.md"
};
static const unsigned char timeline_near_miss_date[] = {
#embed "../../docs/rules/timeline-near-miss-date.md"
};
static const unsigned char timeline_stated_duration[] = {
#embed "../../docs/rules/timeline-stated-duration.md"
};
static const unsigned char timeline_missed_signal[] = {
#embed "../../docs/rules/timeline-missed-signal.md"
};
static const unsigned char timeline_unlinked_change[] = {
#embed "../../docs/rules/timeline-unlinked-change.md"
};
static const unsigned char change_undeclared[] = {
#embed "../../docs/rules/change-undeclared.md"
};
static const unsigned char change_missing_field[] = {
#embed "../../docs/rules/change-missing-field.md"
};
static const unsigned char change_interval[] = {
#embed "../../docs/rules/change-interval.md"
};
static const unsigned char change_outside_window[] = {
#embed "../../docs/rules/change-outside-window.md"
};
static const unsigned char change_in_peak[] = {
#embed "../../docs/rules/change-in-peak.md"
};
static const unsigned char change_in_freeze[] = {
#embed "../../docs/rules/change-in-freeze.md"
};
static const unsigned char change_no_rollback[] = {
#embed "../../docs/rules/change-no-rollback.md"
};
static const unsigned char change_skipped_step[] = {
#embed "../../docs/rules/change-skipped-step.md"
};
static const unsigned char change_not_notified[] = {
#embed "../../docs/rules/change-not-notified.md"
};
static const unsigned char change_unsponsored[] = {
#embed "../../docs/rules/change-unsponsored.md"
};
static const unsigned char change_temporary_open[] = {
#embed "../../docs/rules/change-temporary-open.md"
};
static const unsigned char change_emergency_incomplete[] = {
#embed "../../docs/rules/change-emergency-incomplete.md"
};
static const unsigned char change_emergency_overdue[] = {
#embed "../../docs/rules/change-emergency-overdue.md"
};
static const unsigned char change_deleted[] = {
#embed "../../docs/rules/change-deleted.md"
};
static const unsigned char validation_missing[] = {
#embed "../../docs/rules/validation-missing.md"
};
static const unsigned char validation_incomplete[] = {
#embed "../../docs/rules/validation-incomplete.md"
};
static const unsigned char validation_before_end[] = {
#embed "../../docs/rules/validation-before-end.md"
};
static const unsigned char validation_late[] = {
#embed "../../docs/rules/validation-late.md"
};
static const unsigned char validation_by_executor[] = {
#embed "../../docs/rules/validation-by-executor.md"
};
static const unsigned char validation_vacuous[] = {
#embed "../../docs/rules/validation-vacuous.md"
};
static const unsigned char validation_wrong_kind[] = {
#embed "../../docs/rules/validation-wrong-kind.md"
};
static const unsigned char validation_failed_open[] = {
#embed "../../docs/rules/validation-failed-open.md"
};
static const unsigned char signoff_missing[] = {
#embed "../../docs/rules/signoff-missing.md"
};
static const unsigned char signoff_after_start[] = {
#embed "../../docs/rules/signoff-after-start.md"
};
static const unsigned char breach_incomplete[] = {
#embed "../../docs/rules/breach-incomplete.md"
};
static const unsigned char breach_not_allowed[] = {
#embed "../../docs/rules/breach-not-allowed.md"
};
static const unsigned char signoff_incomplete[] = {
#embed "../../docs/rules/signoff-incomplete.md"
};
static const unsigned char signoff_stale[] = {
#embed "../../docs/rules/signoff-stale.md"
};
static const unsigned char signoff_self[] = {
#embed "../../docs/rules/signoff-self.md"
};
static const unsigned char signoff_not_business[] = {
#embed "../../docs/rules/signoff-not-business.md"
};
static const unsigned char signoff_unauthorised[] = {
#embed "../../docs/rules/signoff-unauthorised.md"
};
static const unsigned char signoff_chain[] = {
#embed "../../docs/rules/signoff-chain.md"
};
static const unsigned char signoff_scope[] = {
#embed "../../docs/rules/signoff-scope.md"
};
static const unsigned char action_no_owner[] = {
#embed "../../docs/rules/action-no-owner.md"
};
static const unsigned char action_no_due_date[] = {
#embed "../../docs/rules/action-no-due-date.md"
};
static const unsigned char link_broken[] = {
#embed "../../docs/rules/link-broken.md"
};
static const unsigned char link_unknown_reference[] = {
#embed "../../docs/rules/link-unknown-reference.md"
};
static const unsigned char link_unusable_file[] = {
#embed "../../docs/rules/link-unusable-file.md"
};
static const unsigned char link_no_alt[] = {
#embed "../../docs/rules/link-no-alt.md"
};
static const unsigned char cause_missing[] = {
#embed "../../docs/rules/cause-missing.md"
};
static const unsigned char cause_human_error[] = {
#embed "../../docs/rules/cause-human-error.md"
};
static const unsigned char cause_without_action[] = {
#embed "../../docs/rules/cause-without-action.md"
};
static const unsigned char cause_repeat_unlinked[] = {
#embed "../../docs/rules/cause-repeat-unlinked.md"
};
static const unsigned char cause_upstream_unnamed[] = {
#embed "../../docs/rules/cause-upstream-unnamed.md"
};
static const unsigned char action_missing[] = {
#embed "../../docs/rules/action-missing.md"
};
static const unsigned char action_vague[] = {
#embed "../../docs/rules/action-vague.md"
};
static const unsigned char action_no_done_when[] = {
#embed "../../docs/rules/action-no-done-when.md"
};
static const unsigned char action_closed_without_evidence[] = {
#embed "../../docs/rules/action-closed-without-evidence.md"
};
static const unsigned char action_closed_by_owner[] = {
#embed "../../docs/rules/action-closed-by-owner.md"
};
static const unsigned char action_overdue[] = {
#embed "../../docs/rules/action-overdue.md"
};
static const unsigned char action_due_moved[] = {
#embed "../../docs/rules/action-due-moved.md"
};
static const unsigned char action_vanished[] = {
#embed "../../docs/rules/action-vanished.md"
};
static const unsigned char language_blame[] = {
#embed "../../docs/rules/language-blame.md"
};
static const unsigned char language_counterfactual[] = {
#embed "../../docs/rules/language-counterfactual.md"
};
static const unsigned char language_unquantified[] = {
#embed "../../docs/rules/language-unquantified.md"
};
static const unsigned char leak_secret[] = {
#embed "../../docs/rules/leak-secret.md"
};
static const unsigned char leak_personal[] = {
#embed "../../docs/rules/leak-personal.md"
};
static const unsigned char leak_public[] = {
#embed "../../docs/rules/leak-public.md"
};
static const unsigned char suppression_without_reason[] = {
#embed "../../docs/rules/suppression-without-reason.md"
};
static const unsigned char suppression_unknown[] = {
#embed "../../docs/rules/suppression-unknown.md"
};
static const unsigned char suppression_unused[] = {
#embed "../../docs/rules/suppression-unused.md"
};
static const unsigned char suppression_expired[] = {
#embed "../../docs/rules/suppression-expired.md"
};
static const unsigned char suppression_forbidden[] = {
#embed "../../docs/rules/suppression-forbidden.md"
};

typedef struct {
  const char *name;
  const unsigned char *text;
  int length;
} Page;

#define PAGE(name, text) {name, text, sizeof text}

static const Page pages[] = {
    PAGE("document-unreadable", document_unreadable),
    PAGE("document-duplicate-key", document_duplicate_key),
    PAGE("document-unknown-key", document_unknown_key),
    PAGE("document-invalid-value", document_invalid_value),
    PAGE("document-hidden-character", document_hidden_character),
    PAGE("document-missing-field", document_missing_field),
    PAGE("document-duplicate-id", document_duplicate_id),
    PAGE("document-missing-section", document_missing_section),
    PAGE("document-late", document_late),
    PAGE("document-empty-impact", document_empty_impact),
    PAGE("document-data-loss-unstated", document_data_loss_unstated),
    PAGE("document-unknown-service", document_unknown_service),
    PAGE("document-unknown-person", document_unknown_person),
    PAGE("document-unknown-category", document_unknown_category),
    PAGE("document-missing-perspective", document_missing_perspective),
    PAGE("document-status-jump", document_status_jump),
    PAGE("timeline-missing", timeline_missing),
    PAGE("timeline-out-of-order", timeline_out_of_order),
    PAGE("timeline-future", timeline_future),
    PAGE("timeline-ambiguous-time", timeline_ambiguous_time),
    PAGE("timeline-phase-order", timeline_phase_order),
    PAGE("timeline-gap", timeline_gap),
    PAGE("timeline-near-miss-date", timeline_near_miss_date),
    PAGE("timeline-stated-duration", timeline_stated_duration),
    PAGE("timeline-missed-signal", timeline_missed_signal),
    PAGE("timeline-unlinked-change", timeline_unlinked_change),
    PAGE("change-undeclared", change_undeclared),
    PAGE("change-missing-field", change_missing_field),
    PAGE("change-interval", change_interval),
    PAGE("change-outside-window", change_outside_window),
    PAGE("change-in-peak", change_in_peak),
    PAGE("change-in-freeze", change_in_freeze),
    PAGE("change-no-rollback", change_no_rollback),
    PAGE("change-skipped-step", change_skipped_step),
    PAGE("change-not-notified", change_not_notified),
    PAGE("change-unsponsored", change_unsponsored),
    PAGE("change-temporary-open", change_temporary_open),
    PAGE("change-emergency-incomplete", change_emergency_incomplete),
    PAGE("change-emergency-overdue", change_emergency_overdue),
    PAGE("change-deleted", change_deleted),
    PAGE("validation-missing", validation_missing),
    PAGE("validation-incomplete", validation_incomplete),
    PAGE("validation-before-end", validation_before_end),
    PAGE("validation-late", validation_late),
    PAGE("validation-by-executor", validation_by_executor),
    PAGE("validation-vacuous", validation_vacuous),
    PAGE("validation-wrong-kind", validation_wrong_kind),
    PAGE("validation-failed-open", validation_failed_open),
    PAGE("signoff-missing", signoff_missing),
    PAGE("signoff-after-start", signoff_after_start),
    PAGE("breach-incomplete", breach_incomplete),
    PAGE("breach-not-allowed", breach_not_allowed),
    PAGE("signoff-incomplete", signoff_incomplete),
    PAGE("signoff-stale", signoff_stale),
    PAGE("signoff-self", signoff_self),
    PAGE("signoff-not-business", signoff_not_business),
    PAGE("signoff-unauthorised", signoff_unauthorised),
    PAGE("signoff-chain", signoff_chain),
    PAGE("signoff-scope", signoff_scope),
    PAGE("action-no-owner", action_no_owner),
    PAGE("action-no-due-date", action_no_due_date),
    PAGE("cause-missing", cause_missing),
    PAGE("cause-human-error", cause_human_error),
    PAGE("cause-without-action", cause_without_action),
    PAGE("cause-repeat-unlinked", cause_repeat_unlinked),
    PAGE("cause-upstream-unnamed", cause_upstream_unnamed),
    PAGE("action-missing", action_missing),
    PAGE("action-vague", action_vague),
    PAGE("action-no-done-when", action_no_done_when),
    PAGE("action-closed-without-evidence", action_closed_without_evidence),
    PAGE("action-closed-by-owner", action_closed_by_owner),
    PAGE("action-overdue", action_overdue),
    PAGE("action-due-moved", action_due_moved),
    PAGE("action-vanished", action_vanished),
    PAGE("language-blame", language_blame),
    PAGE("language-counterfactual", language_counterfactual),
    PAGE("language-unquantified", language_unquantified),
    PAGE("leak-secret", leak_secret),
    PAGE("leak-personal", leak_personal),
    PAGE("leak-public", leak_public),
    PAGE("link-broken", link_broken),
    PAGE("link-unknown-reference", link_unknown_reference),
    PAGE("link-unusable-file", link_unusable_file),
    PAGE("link-no-alt", link_no_alt),
    PAGE("suppression-without-reason", suppression_without_reason),
    PAGE("suppression-unknown", suppression_unknown),
    PAGE("suppression-unused", suppression_unused),
    PAGE("suppression-expired", suppression_expired),
    PAGE("suppression-forbidden", suppression_forbidden),
};

int rule_page_count(void) { return sizeof pages / sizeof pages[0]; }

const char *rule_page_name(int index) { return pages[index].name; }

const unsigned char *rule_page_text(int index) { return pages[index].text; }

int rule_page_length(int index) { return pages[index].length; }
