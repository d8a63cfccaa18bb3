#ifndef CGIT2_H
#define CGIT2_H

#include <git2.h>

/// The name of the shared library that belongs to these headers.
static inline const char *cgit2_library(void) {
    return "libgit2.so." LIBGIT2_SOVERSION;
}

/// Loads libgit2, before any other function of it is called.
///
/// Returns NULL, or what the loader has to say when the library is not there or lacks a function.
const char *cgit2_load(const char *library);

// `git_libgit2_opts` is variadic, which Swift cannot call.

int cgit2_enable_fsync(int enabled);

/// Up to how many bytes a tree is kept in memory once it was read.
int cgit2_keep_trees(size_t largest);

/// The folders in which libgit2 looks for the configuration of a level; an empty string means nowhere.
int cgit2_set_search_path(git_config_level_t level, const char *path);

#endif
