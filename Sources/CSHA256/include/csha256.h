#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256 (x86-64 with the SHA extensions).
bool sha256_is_built_in(void);

/// Takes whole blocks of 64 bytes into `state` (FIPS 180-4, section 6.2.2) by these instructions;
/// `constants` are the 64 round constants. Only where `sha256_is_built_in`.
void sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks,
                     const uint32_t constants[64]);

#endif
