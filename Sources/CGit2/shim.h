#ifndef CGIT2_SHIM_H
#define CGIT2_SHIM_H

#include <git2.h>

// `git_libgit2_opts` is variadic, which Swift cannot call.

static inline int cgit2_enable_fsync(int enabled) {
    return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

/// The folders in which libgit2 looks for the configuration of a level; an empty string means nowhere.
static inline int cgit2_set_search_path(git_config_level_t level, const char *path) {
    return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, (int)level, path);
}

#endif
