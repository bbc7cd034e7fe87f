// Templates of new documents and knowledge bases, embedded byte by byte (C23 #embed). A new file of
// `templates/` gets two lines here.
#include "ctemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_BYTES(name) static const unsigned char name[]

FILE_BYTES(documents_change_en_md) = {
#embed "../../templates/documents/change.en.md"
};
FILE_BYTES(documents_change_ja_md) = {
#embed "../../templates/documents/change.ja.md"
};
FILE_BYTES(documents_change_zh_hans_md) = {
#embed "../../templates/documents/change.zh-Hans.md"
};
FILE_BYTES(documents_drill_en_md) = {
#embed "../../templates/documents/drill.en.md"
};
FILE_BYTES(documents_drill_ja_md) = {
#embed "../../templates/documents/drill.ja.md"
};
FILE_BYTES(documents_drill_zh_hans_md) = {
#embed "../../templates/documents/drill.zh-Hans.md"
};
FILE_BYTES(documents_guide_en_md) = {
#embed "../../templates/documents/guide.en.md"
};
FILE_BYTES(documents_guide_ja_md) = {
#embed "../../templates/documents/guide.ja.md"
};
FILE_BYTES(documents_guide_zh_hans_md) = {
#embed "../../templates/documents/guide.zh-Hans.md"
};
FILE_BYTES(documents_incident_en_md) = {
#embed "../../templates/documents/incident.en.md"
};
FILE_BYTES(documents_incident_ja_md) = {
#embed "../../templates/documents/incident.ja.md"
};
FILE_BYTES(documents_incident_zh_hans_md) = {
#embed "../../templates/documents/incident.zh-Hans.md"
};
FILE_BYTES(knowledge_base_github_workflows_postmortem_yml) = {
#embed "../../templates/knowledge-base/.github/workflows/postmortem.yml"
};
FILE_BYTES(knowledge_base_gitignore) = {
#embed "../../templates/knowledge-base/.gitignore"
};
FILE_BYTES(knowledge_base_gitlab_ci_yml) = {
#embed "../../templates/knowledge-base/.gitlab-ci.yml"
};
FILE_BYTES(knowledge_base_pre_commit_config_yaml) = {
#embed "../../templates/knowledge-base/.pre-commit-config.yaml"
};
FILE_BYTES(knowledge_base_incidents_guides_how_we_write_postmortems_ja_md) = {
#embed "../../templates/knowledge-base/incidents/guides/how-we-write-postmortems.ja.md"
};
FILE_BYTES(knowledge_base_incidents_guides_how_we_write_postmortems_md) = {
#embed "../../templates/knowledge-base/incidents/guides/how-we-write-postmortems.md"
};
FILE_BYTES(knowledge_base_incidents_guides_how_we_write_postmortems_zh_hans_md) = {
#embed "../../templates/knowledge-base/incidents/guides/how-we-write-postmortems.zh-Hans.md"
};
FILE_BYTES(knowledge_base_policy_calendar_yml) = {
#embed "../../templates/knowledge-base/policy/calendar.yml"
};
FILE_BYTES(knowledge_base_policy_controls_yml) = {
#embed "../../templates/knowledge-base/policy/controls.yml"
};
FILE_BYTES(knowledge_base_policy_people_yml) = {
#embed "../../templates/knowledge-base/policy/people.yml"
};
FILE_BYTES(knowledge_base_policy_services_yml) = {
#embed "../../templates/knowledge-base/policy/services.yml"
};
FILE_BYTES(knowledge_base_policy_vocabulary_yml) = {
#embed "../../templates/knowledge-base/policy/vocabulary.yml"
};
FILE_BYTES(knowledge_base_policy_waivers_yml) = {
#embed "../../templates/knowledge-base/policy/waivers.yml"
};
FILE_BYTES(knowledge_base_postmortem_yml) = {
#embed "../../templates/knowledge-base/postmortem.yml"
};

#define TEMPLATE(path, name) {path, name, sizeof name}

static const struct template_file files[] = {
    TEMPLATE("documents/change.en.md", documents_change_en_md),
    TEMPLATE("documents/change.ja.md", documents_change_ja_md),
    TEMPLATE("documents/change.zh-Hans.md", documents_change_zh_hans_md),
    TEMPLATE("documents/drill.en.md", documents_drill_en_md),
    TEMPLATE("documents/drill.ja.md", documents_drill_ja_md),
    TEMPLATE("documents/drill.zh-Hans.md", documents_drill_zh_hans_md),
    TEMPLATE("documents/guide.en.md", documents_guide_en_md),
    TEMPLATE("documents/guide.ja.md", documents_guide_ja_md),
    TEMPLATE("documents/guide.zh-Hans.md", documents_guide_zh_hans_md),
    TEMPLATE("documents/incident.en.md", documents_incident_en_md),
    TEMPLATE("documents/incident.ja.md", documents_incident_ja_md),
    TEMPLATE("documents/incident.zh-Hans.md", documents_incident_zh_hans_md),
    TEMPLATE("knowledge-base/.github/workflows/postmortem.yml", knowledge_base_github_workflows_postmortem_yml),
    TEMPLATE("knowledge-base/.gitignore", knowledge_base_gitignore),
    TEMPLATE("knowledge-base/.gitlab-ci.yml", knowledge_base_gitlab_ci_yml),
    TEMPLATE("knowledge-base/.pre-commit-config.yaml", knowledge_base_pre_commit_config_yaml),
    TEMPLATE("knowledge-base/incidents/guides/how-we-write-postmortems.ja.md", knowledge_base_incidents_guides_how_we_write_postmortems_ja_md),
    TEMPLATE("knowledge-base/incidents/guides/how-we-write-postmortems.md", knowledge_base_incidents_guides_how_we_write_postmortems_md),
    TEMPLATE("knowledge-base/incidents/guides/how-we-write-postmortems.zh-Hans.md", knowledge_base_incidents_guides_how_we_write_postmortems_zh_hans_md),
    TEMPLATE("knowledge-base/policy/calendar.yml", knowledge_base_policy_calendar_yml),
    TEMPLATE("knowledge-base/policy/controls.yml", knowledge_base_policy_controls_yml),
    TEMPLATE("knowledge-base/policy/people.yml", knowledge_base_policy_people_yml),
    TEMPLATE("knowledge-base/policy/services.yml", knowledge_base_policy_services_yml),
    TEMPLATE("knowledge-base/policy/vocabulary.yml", knowledge_base_policy_vocabulary_yml),
    TEMPLATE("knowledge-base/policy/waivers.yml", knowledge_base_policy_waivers_yml),
    TEMPLATE("knowledge-base/postmortem.yml", knowledge_base_postmortem_yml),
};

size_t template_file_count(void) { return sizeof files / sizeof files[0]; }

struct template_file template_file_at(size_t index) { return files[index]; }
