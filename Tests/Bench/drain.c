/* drain FOLDER: reads every record under FOLDER (*.yaml whole, the front matter of *.md) in one thread and
 * drains libyaml's events. It keeps nothing and checks nothing: the least that any reader of these files does
 * with libyaml, and so the measure that `groei check` is held against. Prints files, bytes and events. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static unsigned long files, bytes, events;
static unsigned char *buffer;
static size_t capacity;

static void fail(const char *path, const char *what) {
    fprintf(stderr, "drain: %s: %s\n", path, what);
    exit(3);
}

static void drain(const char *path, size_t start, size_t end) {
    yaml_parser_t parser;
    yaml_event_t event;
    yaml_event_type_t type;
    if (!yaml_parser_initialize(&parser)) fail(path, "out of memory");
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, buffer + start, end - start);
    do {
        if (!yaml_parser_parse(&parser, &event)) fail(path, parser.problem ? parser.problem : "not YAML");
        type = event.type;
        events++;
        yaml_event_delete(&event);
    } while (type != YAML_STREAM_END_EVENT);
    yaml_parser_delete(&parser);
}

static size_t front_matter_end(const char *path, size_t size) {
    size_t at = 4;
    if (size < 4 || memcmp(buffer, "---\n", 4) != 0) fail(path, "no front matter");
    while (at < size) {
        unsigned char *newline = memchr(buffer + at, '\n', size - at);
        size_t next = newline ? (size_t)(newline - buffer) + 1 : size;
        if (next - at >= 3 && memcmp(buffer + at, "---", 3) == 0 && (next - at == 3 || buffer[at + 3] == '\n')) return at;
        at = next;
    }
    fail(path, "front matter has no end");
    return 0;
}

static void read_record(int folder, const char *name, const char *path, int markdown) {
    struct stat status;
    size_t size = 0;
    int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &status) != 0) fail(path, strerror(errno));
    if ((size_t)status.st_size + 1 > capacity) {
        capacity = 2 * ((size_t)status.st_size + 1);
        buffer = realloc(buffer, capacity);
        if (!buffer) fail(path, "out of memory");
    }
    for (;;) {
        ssize_t count = read(file, buffer + size, capacity - size);
        if (count < 0) fail(path, strerror(errno));
        if (count == 0) break;
        size += (size_t)count;
        if (size == capacity) fail(path, "grew while it was read");
    }
    close(file);
    files++;
    bytes += size;
    if (markdown)
        drain(path, 4, front_matter_end(path, size));
    else
        drain(path, 0, size);
}

static int ends_with(const char *name, const char *ending) {
    size_t length = strlen(name), wanted = strlen(ending);
    return length > wanted && strcmp(name + length - wanted, ending) == 0;
}

static void walk(int descriptor, const char *path) {
    DIR *folder = fdopendir(descriptor);
    struct dirent *entry;
    if (!folder) fail(path, strerror(errno));
    while ((entry = readdir(folder)) != NULL) {
        char *inner;
        if (entry->d_name[0] == '.') continue;
        if (asprintf(&inner, "%s/%s", path, entry->d_name) < 0) fail(path, "out of memory");
        if (entry->d_type == DT_DIR) {
            int child = openat(dirfd(folder), entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            if (child < 0) fail(inner, strerror(errno));
            walk(child, inner);
        } else if (ends_with(entry->d_name, ".yaml")) {
            read_record(dirfd(folder), entry->d_name, inner, 0);
        } else if (ends_with(entry->d_name, ".md")) {
            read_record(dirfd(folder), entry->d_name, inner, 1);
        }
        free(inner);
    }
    closedir(folder);
}

int main(int argc, char **argv) {
    int top;
    if (argc != 2) {
        fprintf(stderr, "usage: drain FOLDER\n");
        return 2;
    }
    top = open(argv[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (top < 0) fail(argv[1], strerror(errno));
    walk(top, argv[1]);
    printf("%lu files %lu bytes %lu events\n", files, bytes, events);
    return 0;
}
