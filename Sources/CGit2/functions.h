// The functions of libgit2 that `calls.c` forwards: FORWARD(result, name, (parameters), (arguments)).
// The compiler holds each line against <git2.h>. A function that is used and not here is an undefined symbol when the program is linked.

// git2/buffer.h
FORWARD(void, git_buf_dispose, (git_buf *a), (a))

// git2/commit.h
FORWARD(const git_signature *, git_commit_author, (const git_commit *a), (a))
FORWARD(const git_signature *, git_commit_committer, (const git_commit *a), (a))
FORWARD(int, git_commit_create_buffer, (git_buf *a, git_repository *b, const git_signature *c, const git_signature *d, const char *e, const char *f, const git_tree *g, size_t h, const git_commit **i), (a, b, c, d, e, f, g, h, i))
FORWARD(void, git_commit_free, (git_commit *a), (a))
FORWARD(int, git_commit_lookup, (git_commit **a, git_repository *b, const git_oid *c), (a, b, c))
FORWARD(const char *, git_commit_message, (const git_commit *a), (a))
FORWARD(const git_oid *, git_commit_parent_id, (const git_commit *a, unsigned int b), (a, b))
FORWARD(unsigned int, git_commit_parentcount, (const git_commit *a), (a))
FORWARD(git_time_t, git_commit_time, (const git_commit *a), (a))
FORWARD(const git_oid *, git_commit_tree_id, (const git_commit *a), (a))

// git2/config.h
FORWARD(int, git_config_add_file_ondisk, (git_config *a, const char *b, git_config_level_t c, const git_repository *d, int e), (a, b, c, d, e))
FORWARD(void, git_config_free, (git_config *a), (a))
FORWARD(int, git_config_get_string, (const char **a, const git_config *b, const char *c), (a, b, c))

// git2/errors.h
FORWARD(void, git_error_clear, (void), ())
FORWARD(const git_error *, git_error_last, (void), ())

// git2/filter.h
FORWARD(int, git_filter_list_apply_to_buffer, (git_buf *a, git_filter_list *b, const char *c, size_t d), (a, b, c, d))
FORWARD(void, git_filter_list_free, (git_filter_list *a), (a))
FORWARD(int, git_filter_list_load, (git_filter_list **a, git_repository *b, git_blob *c, const char *d, git_filter_mode_t e, uint32_t f), (a, b, c, d, e, f))

// git2/global.h
FORWARD(int, git_libgit2_init, (void), ())

// git2/graph.h
FORWARD(int, git_graph_ahead_behind, (size_t *a, size_t *b, git_repository *c, const git_oid *d, const git_oid *e), (a, b, c, d, e))
FORWARD(int, git_graph_descendant_of, (git_repository *a, const git_oid *b, const git_oid *c), (a, b, c))

// git2/index.h
FORWARD(int, git_index_add, (git_index *a, const git_index_entry *b), (a, b))
FORWARD(int, git_index_conflict_remove, (git_index *a, const char *b), (a, b))
FORWARD(size_t, git_index_entrycount, (const git_index *a), (a))
FORWARD(void, git_index_free, (git_index *a), (a))
FORWARD(const git_index_entry *, git_index_get_byindex, (git_index *a, size_t b), (a, b))
FORWARD(const git_index_entry *, git_index_get_bypath, (git_index *a, const char *b, int c), (a, b, c))
FORWARD(int, git_index_open, (git_index **a, const char *b), (a, b))
FORWARD(int, git_index_remove, (git_index *a, const char *b, int c), (a, b, c))
FORWARD(int, git_index_write, (git_index *a), (a))

// git2/merge.h
FORWARD(int, git_merge_base, (git_oid *a, git_repository *b, const git_oid *c, const git_oid *d), (a, b, c, d))

// git2/object.h
FORWARD(void, git_object_free, (git_object *a), (a))
FORWARD(const git_oid *, git_object_id, (const git_object *a), (a))
FORWARD(int, git_object_lookup, (git_object **a, git_repository *b, const git_oid *c, git_object_t d), (a, b, c, d))
FORWARD(int, git_object_peel, (git_object **a, const git_object *b, git_object_t c), (a, b, c))

// git2/odb.h
FORWARD(void, git_odb_free, (git_odb *a), (a))
FORWARD(const void *, git_odb_object_data, (git_odb_object *a), (a))
FORWARD(void, git_odb_object_free, (git_odb_object *a), (a))
FORWARD(size_t, git_odb_object_size, (git_odb_object *a), (a))
FORWARD(int, git_odb_read, (git_odb_object **a, git_odb *b, const git_oid *c), (a, b, c))
FORWARD(int, git_odb_read_header, (size_t *a, git_object_t *b, git_odb *c, const git_oid *d), (a, b, c, d))
FORWARD(int, git_odb_write, (git_oid *a, git_odb *b, const void *c, size_t d, git_object_t e), (a, b, c, d, e))

// git2/oid.h
FORWARD(int, git_oid_equal, (const git_oid *a, const git_oid *b), (a, b))

// git2/refs.h
FORWARD(int, git_reference_create_matching, (git_reference **a, git_repository *b, const char *c, const git_oid *d, int e, const git_oid *f, const char *g), (a, b, c, d, e, f, g))
FORWARD(int, git_reference_delete, (git_reference *a), (a))
FORWARD(void, git_reference_free, (git_reference *a), (a))
FORWARD(void, git_reference_iterator_free, (git_reference_iterator *a), (a))
FORWARD(int, git_reference_iterator_new, (git_reference_iterator **a, git_repository *b), (a, b))
FORWARD(int, git_reference_lookup, (git_reference **a, git_repository *b, const char *c), (a, b, c))
FORWARD(int, git_reference_name_to_id, (git_oid *a, git_repository *b, const char *c), (a, b, c))
FORWARD(int, git_reference_next_name, (const char **a, git_reference_iterator *b), (a, b))
FORWARD(const char *, git_reference_symbolic_target, (const git_reference *a), (a))
FORWARD(const git_oid *, git_reference_target, (const git_reference *a), (a))

// git2/repository.h
FORWARD(const char *, git_repository_commondir, (const git_repository *a), (a))
FORWARD(int, git_repository_config, (git_config **a, git_repository *b), (a, b))
FORWARD(int, git_repository_config_snapshot, (git_config **a, git_repository *b), (a, b))
FORWARD(int, git_repository_discover, (git_buf *a, const char *b, int c, const char *d), (a, b, c, d))
FORWARD(void, git_repository_free, (git_repository *a), (a))
FORWARD(int, git_repository_hashfile, (git_oid *a, git_repository *b, const char *c, git_object_t d, const char *e), (a, b, c, d, e))
FORWARD(int, git_repository_init_ext, (git_repository **a, const char *b, git_repository_init_options *c), (a, b, c))
FORWARD(int, git_repository_init_options_init, (git_repository_init_options *a, unsigned int b), (a, b))
FORWARD(int, git_repository_is_shallow, (git_repository *a), (a))
FORWARD(int, git_repository_odb, (git_odb **a, git_repository *b), (a, b))
FORWARD(int, git_repository_open_ext, (git_repository **a, const char *b, unsigned int c, const char *d), (a, b, c, d))
FORWARD(const char *, git_repository_path, (const git_repository *a), (a))
FORWARD(int, git_repository_set_head, (git_repository *a, const char *b), (a, b))
FORWARD(const char *, git_repository_workdir, (const git_repository *a), (a))

// git2/revparse.h
FORWARD(int, git_revparse_single, (git_object **a, git_repository *b, const char *c), (a, b, c))

// git2/revwalk.h
FORWARD(void, git_revwalk_free, (git_revwalk *a), (a))
FORWARD(int, git_revwalk_hide, (git_revwalk *a, const git_oid *b), (a, b))
FORWARD(int, git_revwalk_new, (git_revwalk **a, git_repository *b), (a, b))
FORWARD(int, git_revwalk_next, (git_oid *a, git_revwalk *b), (a, b))
FORWARD(int, git_revwalk_push, (git_revwalk *a, const git_oid *b), (a, b))
FORWARD(int, git_revwalk_simplify_first_parent, (git_revwalk *a), (a))
FORWARD(int, git_revwalk_sorting, (git_revwalk *a, unsigned int b), (a, b))

// git2/signature.h
FORWARD(void, git_signature_free, (git_signature *a), (a))
FORWARD(int, git_signature_new, (git_signature **a, const char *b, const char *c, git_time_t d, int e), (a, b, c, d, e))

// git2/status.h
FORWARD(const git_status_entry *, git_status_byindex, (git_status_list *a, size_t b), (a, b))
FORWARD(size_t, git_status_list_entrycount, (git_status_list *a), (a))
FORWARD(void, git_status_list_free, (git_status_list *a), (a))
FORWARD(int, git_status_list_new, (git_status_list **a, git_repository *b, const git_status_options *c), (a, b, c))
FORWARD(int, git_status_options_init, (git_status_options *a, unsigned int b), (a, b))

// git2/tag.h
FORWARD(int, git_tag_annotation_create, (git_oid *a, git_repository *b, const char *c, const git_object *d, const git_signature *e, const char *f), (a, b, c, d, e, f))
FORWARD(void, git_tag_free, (git_tag *a), (a))
FORWARD(int, git_tag_lookup, (git_tag **a, git_repository *b, const git_oid *c), (a, b, c))
FORWARD(const char *, git_tag_message, (const git_tag *a), (a))
FORWARD(const char *, git_tag_name, (const git_tag *a), (a))
FORWARD(const git_signature *, git_tag_tagger, (const git_tag *a), (a))
FORWARD(const git_oid *, git_tag_target_id, (const git_tag *a), (a))

// git2/tree.h
FORWARD(const git_tree_entry *, git_tree_entry_byindex, (const git_tree *a, size_t b), (a, b))
FORWARD(const git_tree_entry *, git_tree_entry_byname, (const git_tree *a, const char *b), (a, b))
FORWARD(int, git_tree_entry_bypath, (git_tree_entry **a, const git_tree *b, const char *c), (a, b, c))
FORWARD(git_filemode_t, git_tree_entry_filemode_raw, (const git_tree_entry *a), (a))
FORWARD(void, git_tree_entry_free, (git_tree_entry *a), (a))
FORWARD(const git_oid *, git_tree_entry_id, (const git_tree_entry *a), (a))
FORWARD(const char *, git_tree_entry_name, (const git_tree_entry *a), (a))
FORWARD(git_object_t, git_tree_entry_type, (const git_tree_entry *a), (a))
FORWARD(size_t, git_tree_entrycount, (const git_tree *a), (a))
FORWARD(void, git_tree_free, (git_tree *a), (a))
FORWARD(const git_oid *, git_tree_id, (const git_tree *a), (a))
FORWARD(int, git_tree_lookup, (git_tree **a, git_repository *b, const git_oid *c), (a, b, c))
FORWARD(size_t, git_treebuilder_entrycount, (git_treebuilder *a), (a))
FORWARD(void, git_treebuilder_free, (git_treebuilder *a), (a))
FORWARD(const git_tree_entry *, git_treebuilder_get, (git_treebuilder *a, const char *b), (a, b))
FORWARD(int, git_treebuilder_insert, (const git_tree_entry **a, git_treebuilder *b, const char *c, const git_oid *d, git_filemode_t e), (a, b, c, d, e))
FORWARD(int, git_treebuilder_new, (git_treebuilder **a, git_repository *b, const git_tree *c), (a, b, c))
FORWARD(int, git_treebuilder_remove, (git_treebuilder *a, const char *b), (a, b))
FORWARD(int, git_treebuilder_write, (git_oid *a, git_treebuilder *b), (a, b))
