#pragma once
// wide.h: L5S1_WIDE before a function lets its loops use wider registers where the processor has them. The bits are the
// same: what goes side by side is reckoned each alone, and nothing is fused.

#if defined(__x86_64__) && defined(__OPTIMIZE__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define L5S1_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define L5S1_WIDE
#endif
