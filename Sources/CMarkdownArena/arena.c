#include "cmarkdownarena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Bytes of the first block of a thread: enough for a document of some 20 KiB.
#define FIRST_BLOCK ((size_t)512 * 1024)
/// Every piece begins at a multiple of this and is preceded by its size.
#define ALIGNMENT ((size_t)16)

typedef struct block {
  struct block *previous;
  size_t capacity;
  size_t used;
  char *bytes;
} block;

/// Newest block of this thread.
static _Thread_local block *newest;

static pthread_key_t at_thread_exit;
static pthread_once_t key_once = PTHREAD_ONCE_INIT;

static void free_blocks(void *last) {
  for (block *each = last; each != NULL;) {
    block *previous = each->previous;
    free(each->bytes);
    free(each);
    each = previous;
  }
  newest = NULL;
}

static void make_key(void) {
  if (pthread_key_create(&at_thread_exit, free_blocks) != 0) {
    abort();
  }
}

/// Adds a block with room for `needed` bytes. Without memory the library can only stop, as it does
/// with malloc.
static void add_block(size_t needed) {
  size_t capacity = newest == NULL ? FIRST_BLOCK : newest->capacity * 2;
  while (capacity < needed) {
    capacity *= 2;
  }
  block *added = malloc(sizeof(block));
  char *bytes = malloc(capacity);
  if (added == NULL || bytes == NULL) {
    abort();
  }
  added->previous = newest;
  added->capacity = capacity;
  added->used = 0;
  added->bytes = bytes;
  newest = added;
  pthread_once(&key_once, make_key);
  pthread_setspecific(at_thread_exit, newest);
}

/// A piece of at least `size` bytes; its size stands before it.
static void *take(size_t size) {
  if (size > SIZE_MAX / 4) {
    abort();
  }
  size_t room = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  size_t needed = room + ALIGNMENT;
  if (newest == NULL || newest->capacity - newest->used < needed) {
    add_block(needed);
  }
  char *piece = newest->bytes + newest->used + ALIGNMENT;
  newest->used += needed;
  memcpy(piece - ALIGNMENT, &room, sizeof(room));
  return piece;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) {
    abort();
  }
  void *piece = take(count * size);
  memset(piece, 0, count * size);
  return piece;
}

static void *enlarge(void *piece, size_t size) {
  if (piece == NULL) {
    return take(size);
  }
  size_t room;
  memcpy(&room, (char *)piece - ALIGNMENT, sizeof(room));
  if (size <= room) {
    return piece;
  }
  // The newest piece grows where it is.
  if (size <= SIZE_MAX / 4 && (char *)piece + room == newest->bytes + newest->used) {
    size_t wanted = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
    if (newest->capacity - newest->used >= wanted - room) {
      newest->used += wanted - room;
      memcpy((char *)piece - ALIGNMENT, &wanted, sizeof(wanted));
      return piece;
    }
  }
  void *larger = take(size);
  memcpy(larger, piece, room);
  return larger;
}

/// A single piece is never given back.
static void forget(void *piece) { (void)piece; }

cmark_mem *markdown_arena(void) {
  static cmark_mem memory = {take_zeroed, enlarge, forget};
  return &memory;
}

void markdown_arena_reset(void) {
  while (newest != NULL && newest->previous != NULL) {
    block *last = newest;
    newest = last->previous;
    free(last->bytes);
    free(last);
  }
  if (newest != NULL) {
    newest->used = 0;
    pthread_setspecific(at_thread_exit, newest);
  }
}
