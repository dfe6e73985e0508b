#pragma once
// wide.h: L5S1_WIDE before a function lets its loops use wider registers where the processor has them;
// L5S1_SIDE_BY_SIDE before a loop promises that its rounds do not read what other rounds write. The bits are the same:
// what goes side by side is reckoned each alone, and nothing is fused.

// A sanitizer is not awake yet when the loader chooses among clones.
#if defined(__x86_64__) && defined(__OPTIMIZE__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define L5S1_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define L5S1_WIDE
#endif

#ifdef __clang__
#define L5S1_SIDE_BY_SIDE _Pragma("clang loop vectorize(assume_safety)")
#else
#define L5S1_SIDE_BY_SIDE _Pragma("GCC ivdep")
#endif
