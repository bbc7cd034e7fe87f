// The least that a program with the same libraries must do: for every *.md below a folder read the
// file, run libyaml over its front matter and cmark-gfm over its body, write a row for every block
// and the words of the document into SQLite with FTS5, and render its page. `lint` ends after the parsers.
//
// It checks nothing, understands no field, links nothing and survives no bad input. One thread.
//
// usage: floor FOLDER OUTPUT [lint|ingest|build]
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static sqlite3 *database;
static sqlite3_stmt *add_document, *add_block, *add_words;
static const char *output;
static int stores, renders;
static long documents;
static char *words;
static size_t words_used, words_room;

static void need(int is_right, const char *what) {
  if (!is_right) {
    fprintf(stderr, "floor: %s: %s\n", what, database ? sqlite3_errmsg(database) : "failed");
    exit(1);
  }
}

static void run(const char *sql) { need(sqlite3_exec(database, sql, 0, 0, 0) == SQLITE_OK, sql); }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  need(sqlite3_prepare_v2(database, sql, -1, &statement, 0) == SQLITE_OK, sql);
  return statement;
}

static void step(sqlite3_stmt *statement) {
  need(sqlite3_step(statement) == SQLITE_DONE, "insert");
  sqlite3_reset(statement);
}

/// Adds text to what is searched: lower case, every character beyond ASCII between blanks.
static void search(const char *text, size_t length) {
  if (words_used + 4 * length + 2 > words_room) {
    words_room = 2 * (words_room + 4 * length + 2);
    words = realloc(words, words_room);
  }
  for (size_t index = 0; index < length; index++) {
    unsigned char byte = text[index];
    if (byte >= 0xC0) words[words_used++] = ' ';
    words[words_used++] = byte < 0x80 && !isalnum(byte) ? ' ' : tolower(byte);
  }
  words[words_used++] = ' ';
}

/// The words of every scalar of the front matter.
static void read_front_matter(const char *text, size_t length) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
  for (int is_done = 0; !is_done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) break;
    is_done = event.type == YAML_STREAM_END_EVENT;
    if (stores && event.type == YAML_SCALAR_EVENT) {
      search((const char *)event.data.scalar.value, event.data.scalar.length);
    }
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void add_row(cmark_node *node, cmark_node_type type, const char *text, size_t length) {
  sqlite3_bind_int64(add_block, 1, documents);
  sqlite3_bind_int64(add_block, 2, type);
  sqlite3_bind_text(add_block, 3, text, length, SQLITE_STATIC);
  sqlite3_bind_int64(add_block, 4, cmark_node_get_start_line(node));
  sqlite3_bind_int64(add_block, 5, cmark_node_get_end_line(node));
  step(add_block);
  search(text, length);
}

/// One row for every paragraph, heading, code block and cell, with its text and lines.
static void read_body(cmark_node *root) {
  char text[65536];
  size_t used = 0;
  cmark_iter *walk = cmark_iter_new(root);
  for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
    cmark_node *node = cmark_iter_get_node(walk);
    const char *literal = event == CMARK_EVENT_ENTER ? cmark_node_get_literal(node) : NULL;
    size_t length = literal ? strlen(literal) : 0;
    if (length && used + length < sizeof(text)) {
      memcpy(text + used, literal, length);
      used += length;
    }
    cmark_node_type type = cmark_node_get_type(node);
    int ends = (event == CMARK_EVENT_EXIT
                && (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING))
      || type == CMARK_NODE_CODE_BLOCK;
    if (!ends || !used) continue;
    if (stores) add_row(node, type, text, used);
    used = 0;
  }
  cmark_iter_free(walk);
}

static void write_page(cmark_node *root) {
  char path[4096];
  snprintf(path, sizeof(path), "%s/%ld.html", output, documents);
  char *html = cmark_render_html(root, CMARK_OPT_DEFAULT, NULL);
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  need(file >= 0 && write(file, html, strlen(html)) >= 0, path);
  close(file);
  free(html);
}

static void read_document(const char *path) {
  struct stat status;
  int file = open(path, O_RDONLY);
  need(file >= 0 && fstat(file, &status) == 0, path);
  char *text = malloc(status.st_size + 1);
  ssize_t length = read(file, text, status.st_size);
  close(file);
  need(length == status.st_size, path);
  text[length] = 0;
  documents++;
  words_used = 0;
  if (stores) {
    sqlite3_bind_int64(add_document, 1, documents);
    sqlite3_bind_text(add_document, 2, path, -1, SQLITE_STATIC);
    step(add_document);
  }
  char *body = text;
  char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---\n") : NULL;
  if (end) {
    read_front_matter(text + 4, end + 1 - (text + 4));
    body = end + 5;
  }
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, body, text + length - body);
  cmark_node *root = cmark_parser_finish(parser);
  read_body(root);
  if (stores) {
    sqlite3_bind_int64(add_words, 1, documents);
    sqlite3_bind_text(add_words, 2, words, words_used, SQLITE_STATIC);
    step(add_words);
  }
  if (renders) write_page(root);
  cmark_node_free(root);
  cmark_parser_free(parser);
  free(text);
}

static void read_folder(const char *path) {
  DIR *folder = opendir(path);
  need(folder != NULL, path);
  for (struct dirent *entry; (entry = readdir(folder));) {
    char child[4096];
    size_t length = strlen(entry->d_name);
    if (entry->d_name[0] == '.') continue;
    snprintf(child, sizeof(child), "%s/%s", path, entry->d_name);
    if (entry->d_type == DT_DIR) read_folder(child);
    else if (length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0) read_document(child);
  }
  closedir(folder);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: floor FOLDER OUTPUT [lint|ingest|build]\n");
    return 2;
  }
  output = arguments[2];
  renders = count > 3 && strcmp(arguments[3], "build") == 0;
  stores = count < 4 || strcmp(arguments[3], "lint") != 0;
  cmark_gfm_core_extensions_ensure_registered();
  if (!stores) {
    read_folder(arguments[1]);
    return 0;
  }
  need(mkdir(output, 0755) == 0, output);
  char path[4096];
  snprintf(path, sizeof(path), "%s/floor.sqlite", output);
  need(sqlite3_open(path, &database) == SQLITE_OK, path);
  run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "PRAGMA cache_size = -32768; BEGIN;"
      "CREATE TABLE documents (document INTEGER PRIMARY KEY, path TEXT);"
      "CREATE TABLE blocks (document INTEGER, type INTEGER, text TEXT, line INTEGER, end INTEGER);"
      "CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = 'ascii');"
      "INSERT INTO search (search, rank) VALUES ('hashsize', 33554432), ('automerge', 0);");
  add_document = prepare("INSERT INTO documents VALUES (?, ?)");
  add_block = prepare("INSERT INTO blocks VALUES (?, ?, ?, ?, ?)");
  add_words = prepare("INSERT INTO search (rowid, words) VALUES (?, ?)");
  read_folder(arguments[1]);
  run("COMMIT");
  need(sqlite3_close_v2(database) == SQLITE_OK, "close");
  return 0;
}
