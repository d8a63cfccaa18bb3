// Every function of libgit2 that we use, forwarded to the library, which is loaded when the first repository is opened.
//
// Linked in the usual way, libgit2 and what it needs in turn (cryptography, SSH, Kerberos) are loaded and relocated at every start:
// 40 % of the time of a command that never opens a repository, as `check` and `help`.

#include "CGit2.h"
#include <dlfcn.h>

typedef int (*git_options)(int, ...);

#define FORWARD(result, name, parameters, arguments) static __typeof__(&name) known_##name;
#include "functions.h"
#undef FORWARD
static git_options known_git_libgit2_opts;

const char *cgit2_load(const char *library) {
    void *loaded = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (!loaded) return dlerror();
#define FORWARD(result, name, parameters, arguments) \
    if (!(known_##name = (__typeof__(&name))dlsym(loaded, #name))) return dlerror();
#include "functions.h"
#undef FORWARD
    if (!(known_git_libgit2_opts = (git_options)dlsym(loaded, "git_libgit2_opts"))) return dlerror();
    return NULL;
}

#define FORWARD(result, name, parameters, arguments) \
    result name parameters { return known_##name arguments; }
#include "functions.h"
#undef FORWARD

int cgit2_enable_fsync(int enabled) {
    return known_git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

int cgit2_keep_trees(size_t largest) {
    return known_git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, largest);
}

int cgit2_set_search_path(git_config_level_t level, const char *path) {
    return known_git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, (int)level, path);
}
