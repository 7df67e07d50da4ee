#!/bin/sh
# Fetches the model that writes down what is said, once for each user; --folder says where it lies instead. Whatever goes
# wrong is one sentence: without it everything else works. The npm client finds its own registry; what counts is each
# file's SHA-256.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."

say() { printf '%s\n' "[setup] $*" >&2; }
without() { say "$* Baton works without transcripts; start again to try once more."; exit 0; }

# A folder that somebody named is theirs: nothing is put there.
if [ -n "${BATON_SPEECH_MODEL:-}" ]; then
    [ "${1:-}" != --folder ] || printf '%s\n' "$BATON_SPEECH_MODEL"
    exit 0
fi
# The same rule as in Java (UserFolders): HOME, and XDG folders only where they are absolute.
case $(uname)${XDG_CACHE_HOME:-} in
    Darwin*) cache="${HOME:-}/Library/Caches/Baton" ;;
    */*) case ${XDG_CACHE_HOME:-} in /*) cache="$XDG_CACHE_HOME/baton" ;; *) cache="${HOME:-}/.cache/baton" ;; esac ;;
    *) cache="${HOME:-}/.cache/baton" ;;
esac
[ -n "${HOME:-}" ] || case $cache in /.cache/* | /Library/*) without "There is no home folder to keep the model for transcripts in." ;; esac
model="$cache/speech"
if [ "${1:-}" = --folder ]; then
    printf '%s\n' "$model"
    exit 0
fi
sums="$PWD/src/main/resources/speech/model.sha256"

sha256() { if command -v sha256sum >/dev/null 2>&1; then sha256sum -c --status "$1"; else shasum -a 256 -c -s "$1"; fi; }

# Only files that were checked are ever moved there, all at once.
[ ! -d "$model" ] || exit 0

command -v npm >/dev/null 2>&1 ||
    without "Transcripts need a model that is fetched with npm, which is not here (apt install npm, brew install node)."
mkdir -p "$cache" 2>/dev/null || without "The model for transcripts cannot be kept in $cache."
new=$(mktemp -d "$cache/speech.XXXXXX") || without "The model for transcripts cannot be kept in $cache."
trap 'rm -rf "$new"' EXIT
trap 'exit 1' HUP INT TERM

# fetch PACKAGE FILE...: takes these files out of the package, and nothing else; no script of it is run.
fetch() {
    package=$1
    shift
    (cd "$new" && npm pack --silent --ignore-scripts --fetch-retries=0 "$package" >package.name 2>npm.log) || return 1
    for file in "$@"; do
        tar -xzOf "$new/$(tail -n 1 "$new/package.name")" "package/dist/$file" >"$new/$(basename "$file")" || return 1
    done
    rm -f "$new/$(tail -n 1 "$new/package.name")" "$new/package.name" "$new/npm.log"
}

say "transcripts: fetching the model, 72 MB, once (1 of 3)"
fetch @usefulsensors/moonshine-js@0.1.16 \
    model/base/quantized/encoder_model.onnx model/base/quantized/decoder_model_merged.onnx ||
    without "The model for transcripts could not be fetched."
say "transcripts: fetching what tells speech from silence, 5 MB (2 of 3)"
fetch @ricky0123/vad-web@0.0.31 silero_vad_v6.onnx || without "The model for transcripts could not be fetched."
say "transcripts: checking what came (3 of 3)"
(cd "$new" && sha256 "$sums") || without "What was fetched for transcripts is not what it should be, and was deleted."
chmod 755 "$new"
# Another start may have been faster: then its files are as good.
[ -d "$model" ] || mv "$new" "$model" 2>/dev/null || true
say "transcripts: ready, in $model"
