#!/bin/sh
# deps.sh [bench]: installs the Debian packages that groei is built and tested with, the missing ones only.
# "bench" adds what only `make bench` needs. Says nothing but one line when all is there.
set -eu

missing=

package_installed() {
    command -v dpkg-query >/dev/null 2>&1 &&
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]
}

# library PACKAGE MODULE: there as a package, or as a pkg-config module that someone built by hand.
library() {
    package_installed "$1" && return
    command -v pkg-config >/dev/null 2>&1 && [ -n "$2" ] && pkg-config --exists "$2" && return
    missing="$missing $1"
}

# program PACKAGE COMMAND...: there when the command works, whoever installed it.
program() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

library libgit2-dev libgit2
library libyaml-dev yaml-0.1
library libcmark-gfm-dev libcmark-gfm
library libcmark-gfm-extensions-dev ""
# Loaded at run time, and only when they are there; the tests look at both.
library libhunspell-1.7-0 ""
library hunspell-nl ""
library hunspell-en-us ""
program pkg-config pkg-config --version
program git git --version
program curl curl --version
program pandoc pandoc --version
# APA and its like, which pandoc renders our CSL-JSON with; a package of files alone.
[ -e /usr/share/citation-style-language/styles/apa.csl ] || missing="$missing citation-style-language-styles"
program python3-venv python3 -c 'import venv, ensurepip'
if [ "${1:-}" = bench ]; then
    program gcc cc --version
    library libc6-dev ""
fi

if [ -z "$missing" ]; then
    echo "deps: all system packages are there"
    exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
    echo "deps: missing:$missing" >&2
    echo "deps: these are names of Debian packages; there is no apt-get here, so install their like by hand" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "deps: missing:$missing" >&2
    echo "deps: run as root: apt-get install$missing" >&2
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# apt COMMAND...: quiet, but with its whole output when it fails.
apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        echo "deps: apt-get $* failed" >&2
        exit 1
    }
}
echo "deps: installing$missing"
apt update
# shellcheck disable=SC2086
apt install --no-install-recommends $missing
echo "deps: installed$missing"
