// The default theme, embedded byte by byte (C23 #embed). A new file of `site/` gets two lines here.
#include "ctheme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_BYTES(name) static const unsigned char name[]

FILE_BYTES(templates_about_html) = {
#embed "../../site/templates/about.html"
};
FILE_BYTES(templates_actions_part_html) = {
#embed "../../site/templates/actions-part.html"
};
FILE_BYTES(templates_actions_html) = {
#embed "../../site/templates/actions.html"
};
FILE_BYTES(templates_badges_html) = {
#embed "../../site/templates/badges.html"
};
FILE_BYTES(templates_board_html) = {
#embed "../../site/templates/board.html"
};
FILE_BYTES(templates_card_html) = {
#embed "../../site/templates/card.html"
};
FILE_BYTES(templates_causes_part_html) = {
#embed "../../site/templates/causes-part.html"
};
FILE_BYTES(templates_changes_part_html) = {
#embed "../../site/templates/changes-part.html"
};
FILE_BYTES(templates_changes_html) = {
#embed "../../site/templates/changes.html"
};
FILE_BYTES(templates_entry_card_html) = {
#embed "../../site/templates/entry-card.html"
};
FILE_BYTES(templates_figure_html) = {
#embed "../../site/templates/figure.html"
};
FILE_BYTES(templates_chip_html) = {
#embed "../../site/templates/chip.html"
};
FILE_BYTES(templates_findings_part_html) = {
#embed "../../site/templates/findings-part.html"
};
FILE_BYTES(templates_downloads_html) = {
#embed "../../site/templates/downloads.html"
};
FILE_BYTES(templates_further_html) = {
#embed "../../site/templates/further.html"
};
FILE_BYTES(templates_guide_html) = {
#embed "../../site/templates/guide.html"
};
FILE_BYTES(templates_guides_html) = {
#embed "../../site/templates/guides.html"
};
FILE_BYTES(templates_hatches_html) = {
#embed "../../site/templates/hatches.html"
};
FILE_BYTES(templates_home_html) = {
#embed "../../site/templates/home.html"
};
FILE_BYTES(templates_impact_html) = {
#embed "../../site/templates/impact.html"
};
FILE_BYTES(templates_incident_html) = {
#embed "../../site/templates/incident.html"
};
FILE_BYTES(templates_index_cards_html) = {
#embed "../../site/templates/index-cards.html"
};
FILE_BYTES(templates_index_entry_html) = {
#embed "../../site/templates/index-entry.html"
};
FILE_BYTES(templates_item_html) = {
#embed "../../site/templates/item.html"
};
FILE_BYTES(templates_known_part_html) = {
#embed "../../site/templates/known-part.html"
};
FILE_BYTES(templates_layout_html) = {
#embed "../../site/templates/layout.html"
};
FILE_BYTES(templates_legend_html) = {
#embed "../../site/templates/legend.html"
};
FILE_BYTES(templates_lint_html) = {
#embed "../../site/templates/lint.html"
};
FILE_BYTES(templates_mark_html) = {
#embed "../../site/templates/mark.html"
};
FILE_BYTES(templates_moved_html) = {
#embed "../../site/templates/moved.html"
};
FILE_BYTES(templates_numbers_html) = {
#embed "../../site/templates/numbers.html"
};
FILE_BYTES(templates_owner_html) = {
#embed "../../site/templates/owner.html"
};
FILE_BYTES(templates_owners_html) = {
#embed "../../site/templates/owners.html"
};
FILE_BYTES(templates_pager_html) = {
#embed "../../site/templates/pager.html"
};
FILE_BYTES(templates_prose_html) = {
#embed "../../site/templates/prose.html"
};
FILE_BYTES(templates_related_part_html) = {
#embed "../../site/templates/related-part.html"
};
FILE_BYTES(templates_report_html) = {
#embed "../../site/templates/report.html"
};
FILE_BYTES(templates_reports_html) = {
#embed "../../site/templates/reports.html"
};
FILE_BYTES(templates_row_html) = {
#embed "../../site/templates/row.html"
};
FILE_BYTES(templates_rows_html) = {
#embed "../../site/templates/rows.html"
};
FILE_BYTES(templates_search_html) = {
#embed "../../site/templates/search.html"
};
FILE_BYTES(templates_rule_html) = {
#embed "../../site/templates/rule.html"
};
FILE_BYTES(templates_search_line_html) = {
#embed "../../site/templates/search-line.html"
};
FILE_BYTES(templates_severity_html) = {
#embed "../../site/templates/severity.html"
};
FILE_BYTES(templates_source_part_html) = {
#embed "../../site/templates/source-part.html"
};
FILE_BYTES(templates_timeline_html) = {
#embed "../../site/templates/timeline.html"
};
FILE_BYTES(templates_trends_html) = {
#embed "../../site/templates/trends.html"
};
FILE_BYTES(templates_unfolded_html) = {
#embed "../../site/templates/unfolded.html"
};
FILE_BYTES(templates_year_html) = {
#embed "../../site/templates/year.html"
};
FILE_BYTES(templates_views_html) = {
#embed "../../site/templates/views.html"
};
FILE_BYTES(assets_early_js) = {
#embed "../../site/assets/early.js"
};
FILE_BYTES(assets_icon_svg) = {
#embed "../../site/assets/icon.svg"
};
FILE_BYTES(assets_board_css) = {
#embed "../../site/assets/board.css"
};
FILE_BYTES(assets_charts_css) = {
#embed "../../site/assets/charts.css"
};
FILE_BYTES(assets_filters_js) = {
#embed "../../site/assets/filters.js"
};
FILE_BYTES(assets_search_index_js) = {
#embed "../../site/assets/search-index.js"
};
FILE_BYTES(assets_search_marks_js) = {
#embed "../../site/assets/search-marks.js"
};
FILE_BYTES(assets_search_css) = {
#embed "../../site/assets/search.css"
};
FILE_BYTES(assets_search_words_js) = {
#embed "../../site/assets/search-words.js"
};
FILE_BYTES(assets_search_js) = {
#embed "../../site/assets/search.js"
};
FILE_BYTES(assets_site_css) = {
#embed "../../site/assets/site.css"
};
FILE_BYTES(assets_site_js) = {
#embed "../../site/assets/site.js"
};
FILE_BYTES(assets_unfolded_css) = {
#embed "../../site/assets/unfolded.css"
};
FILE_BYTES(words_yml) = {
#embed "../../site/words.yml"
};
FILE_BYTES(names_txt) = {
#embed "../../site/names.txt"
};

#define THEME_FILE(path, name) {path, name, sizeof name}

static const struct theme_file files[] = {
    THEME_FILE("templates/about.html", templates_about_html),
    THEME_FILE("templates/actions-part.html", templates_actions_part_html),
    THEME_FILE("templates/actions.html", templates_actions_html),
    THEME_FILE("templates/badges.html", templates_badges_html),
    THEME_FILE("templates/board.html", templates_board_html),
    THEME_FILE("templates/card.html", templates_card_html),
    THEME_FILE("templates/causes-part.html", templates_causes_part_html),
    THEME_FILE("templates/changes-part.html", templates_changes_part_html),
    THEME_FILE("templates/changes.html", templates_changes_html),
    THEME_FILE("templates/entry-card.html", templates_entry_card_html),
    THEME_FILE("templates/figure.html", templates_figure_html),
    THEME_FILE("templates/chip.html", templates_chip_html),
    THEME_FILE("templates/findings-part.html", templates_findings_part_html),
    THEME_FILE("templates/downloads.html", templates_downloads_html),
    THEME_FILE("templates/further.html", templates_further_html),
    THEME_FILE("templates/guide.html", templates_guide_html),
    THEME_FILE("templates/guides.html", templates_guides_html),
    THEME_FILE("templates/hatches.html", templates_hatches_html),
    THEME_FILE("templates/home.html", templates_home_html),
    THEME_FILE("templates/impact.html", templates_impact_html),
    THEME_FILE("templates/incident.html", templates_incident_html),
    THEME_FILE("templates/index-cards.html", templates_index_cards_html),
    THEME_FILE("templates/index-entry.html", templates_index_entry_html),
    THEME_FILE("templates/item.html", templates_item_html),
    THEME_FILE("templates/known-part.html", templates_known_part_html),
    THEME_FILE("templates/layout.html", templates_layout_html),
    THEME_FILE("templates/legend.html", templates_legend_html),
    THEME_FILE("templates/lint.html", templates_lint_html),
    THEME_FILE("templates/mark.html", templates_mark_html),
    THEME_FILE("templates/moved.html", templates_moved_html),
    THEME_FILE("templates/numbers.html", templates_numbers_html),
    THEME_FILE("templates/owner.html", templates_owner_html),
    THEME_FILE("templates/owners.html", templates_owners_html),
    THEME_FILE("templates/pager.html", templates_pager_html),
    THEME_FILE("templates/prose.html", templates_prose_html),
    THEME_FILE("templates/related-part.html", templates_related_part_html),
    THEME_FILE("templates/report.html", templates_report_html),
    THEME_FILE("templates/reports.html", templates_reports_html),
    THEME_FILE("templates/row.html", templates_row_html),
    THEME_FILE("templates/rows.html", templates_rows_html),
    THEME_FILE("templates/search.html", templates_search_html),
    THEME_FILE("templates/rule.html", templates_rule_html),
    THEME_FILE("templates/search-line.html", templates_search_line_html),
    THEME_FILE("templates/severity.html", templates_severity_html),
    THEME_FILE("templates/source-part.html", templates_source_part_html),
    THEME_FILE("templates/timeline.html", templates_timeline_html),
    THEME_FILE("templates/trends.html", templates_trends_html),
    THEME_FILE("templates/unfolded.html", templates_unfolded_html),
    THEME_FILE("templates/year.html", templates_year_html),
    THEME_FILE("templates/views.html", templates_views_html),
    THEME_FILE("assets/early.js", assets_early_js),
    THEME_FILE("assets/icon.svg", assets_icon_svg),
    THEME_FILE("assets/board.css", assets_board_css),
    THEME_FILE("assets/charts.css", assets_charts_css),
    THEME_FILE("assets/filters.js", assets_filters_js),
    THEME_FILE("assets/search-index.js", assets_search_index_js),
    THEME_FILE("assets/search-marks.js", assets_search_marks_js),
    THEME_FILE("assets/search.css", assets_search_css),
    THEME_FILE("assets/search-words.js", assets_search_words_js),
    THEME_FILE("assets/search.js", assets_search_js),
    THEME_FILE("assets/site.css", assets_site_css),
    THEME_FILE("assets/site.js", assets_site_js),
    THEME_FILE("assets/unfolded.css", assets_unfolded_css),
    THEME_FILE("words.yml", words_yml),
    THEME_FILE("names.txt", names_txt),
};

size_t theme_file_count(void) { return sizeof files / sizeof files[0]; }

struct theme_file theme_file_at(size_t index) { return files[index]; }
